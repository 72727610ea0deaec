// The texts themselves are checked where an operation answers with them. Here the whole catalogue is looked at at once:
// `test_catalogue -s` prints it for review.
#include <catch2/catch_test_macros.hpp>

#include <set>

#include "dynamodb/backup_errors.h"
#include "dynamodb/errors.h"

using namespace keyturn;
namespace errors = keyturn::dynamodb::errors;

namespace {

std::vector<ServiceError> catalogue() {
  const Instant t{1'791'501'927'800};  // 2026-10-08T23:25:27.800Z
  const errors::StreamToggle toggle{"Music", "2026-10-08T23:07:31.275", "ENABLE"};
  return {
      errors::not_simulated("UpdateTable with WarmThroughput"),
      errors::table_name_required(),
      errors::wrong_region("arn:aws:dynamodb:eu-west-1:123456789012:table/Music"),
      errors::other_account("arn:aws:iam::123456789012:user/Alice", "dynamodb:DescribeTable",
                            "arn:aws:dynamodb:us-east-1:210987654321:table/Music"),
      errors::table_not_found("Music"),
      errors::index_not_found("ByYear", "Music"),
      errors::invalid_table_class(),
      errors::units_with_on_demand(),
      errors::units_missing(),
      errors::update_units_with_on_demand(),
      errors::update_units_missing(),
      errors::units_out_of_bounds(1'000'000'000'001, "ReadCapacityUnits"),
      errors::above_table_maximum("ReadCapacityUnits", 40'001, "us-east-1"),
      errors::above_account_maximum("ReadCapacityUnits", {79'995, 10}, "us-east-1"),
      errors::on_demand_limit_with_provisioned("MaxReadRequestUnits"),
      errors::throughput_unchanged(10, 5),
      errors::too_many_decreases(4, t, t + hours(1)),
      errors::duplicate_attribute("pk"),
      errors::more_keys_than_definitions(),
      errors::keys_not_defined({"PK"}, {"pk"}),
      errors::same_hash_and_range(),
      errors::first_key_not_hash(),
      errors::second_key_not_range(),
      errors::definitions_do_not_match(),
      errors::definitions_not_used({"a", "b"}, {"a"}),
      errors::empty_local_indexes(),
      errors::empty_global_indexes(),
      errors::table_needs_range_key(),
      errors::index_needs_range_key("ByYear"),
      errors::index_hash_key_differs("ByYear", "a", "b"),
      errors::unknown_projection_type("null"),
      errors::projection_with_attributes("KEYS_ONLY"),
      errors::projection_without_attributes(),
      errors::duplicate_index("ByYear"),
      errors::too_many_local_indexes(),
      errors::too_many_global_indexes(),
      errors::index_units_with_on_demand("ByYear"),
      errors::index_units_missing("ByYear"),
      errors::index_update_is_empty(),
      errors::index_updated_twice("ByYear"),
      errors::index_exists(),
      errors::one_online_index_only(),
      errors::index_without_definitions("ByYear"),
      errors::global_index_quota(),
      errors::one_action_per_index_update(),
      errors::not_a_global_index("delete", "ByYear"),
      errors::index_update_units_missing("ByYear"),
      errors::index_update_units_incomplete("ByYear"),
      errors::index_update_units_with_on_demand("ByYear"),
      errors::index_throughput_unchanged("ByYear", 10, 5),
      errors::index_being_updated("Music", "ByYear"),
      errors::index_being_deleted("Music", "ByYear"),
      errors::index_not_backfilling("Music", "ByYear"),
      errors::index_in_allocation("Music", "ByYear"),
      errors::no_index_during_iops("Music"),
      errors::no_index_during_class_change("Music", "STANDARD_INFREQUENT_ACCESS"),
      errors::no_index_during_stream_change(toggle),
      errors::no_change_during_index_change("table IOPS", {"Music", "ByYear", "deleted"}),
      errors::no_on_demand_limits_during_index_deletion("ByYear"),
      errors::cannot_delete_while_indexes_change(),
      errors::on_demand_limit_out_of_range("MaxReadRequestUnits", "table"),
      errors::warm_throughput_decreased("ReadUnitsPerSecond", "table"),
      errors::warm_throughput_below_units("ReadUnitsPerSecond", "ReadCapacityUnits"),
      errors::created_stream_needs_view_type(),
      errors::created_without_stream_has_view_type(),
      errors::enabled_stream_needs_view_type(),
      errors::disabled_stream_has_view_type(),
      errors::stream_already_enabled("Music"),
      errors::no_stream_to_disable("Music"),
      errors::reserved_tag_key("aws:foo"),
      errors::invalid_tag_key("a*b"),
      errors::invalid_tag_value("a*b"),
      errors::too_many_tags(),
      errors::duplicate_tag_key("dup"),
      errors::no_tag_given(),
      errors::no_tag_key_given(),
      errors::tags_being_updated("Music"),
      errors::cannot_delete_while_tags_change("Music"),
      errors::resource_not_found("arn:aws:dynamodb:us-east-1:123456789012:table/Music"),
      errors::not_an_arn("Music"),
      errors::not_of_dynamodb("arn:aws:s3:::bucket"),
      errors::not_taggable("arn:aws:dynamodb:us-east-1:123456789012:table/Music/index/ByYear"),
      errors::invalid_resource_arn("arn:aws:dynamodb:eu-west-1:123456789012:table/Music"),
      errors::ttl_already_enabled(),
      errors::ttl_already_disabled(),
      errors::ttl_of_other_attribute("Expires"),
      errors::ttl_just_changed(),
      errors::no_ttl_in_state("CREATING"),
      errors::no_ttl_while_deleting("Music"),
      errors::table_exists("Music"),
      errors::being_created("Music"),
      errors::being_deleted("Music"),
      errors::being_updated("Music"),
      errors::cannot_delete_while_stream_changes(),
      errors::iops_being_updated("Music"),
      errors::no_stream_change_during_iops("Music"),
      errors::no_on_demand_limits_during_billing_change(),
      errors::stream_change_in_progress(toggle),
      errors::no_iops_during_stream_change(toggle),
      errors::no_class_during_stream_change(toggle),
      errors::class_change_in_progress("Music", "STANDARD_INFREQUENT_ACCESS"),
      errors::no_stream_during_class_change("Music", "STANDARD_INFREQUENT_ACCESS"),
      errors::sse_change_in_progress(),
      errors::nothing_to_update(),
      errors::sse_must_be_alone(),
      errors::table_class_must_be_alone(),
      errors::deletion_protection_must_be_alone(),
      errors::warm_throughput_must_be_alone(),
      errors::replicas_must_be_alone(),
      errors::on_demand_limits_only_with_billing(),
      errors::no_stream_with_iops(),
      errors::no_index_with_iops(),
      errors::no_index_with_stream(),
      errors::too_many_class_changes(),
      errors::deletion_protected(),
      errors::protection_just_changed("Music", t),
      errors::protection_needs_active_table(),
      errors::too_many_tables(),
      errors::too_many_at_once(),
      errors::being_archived("Music"),
      errors::archived("Music"),
      errors::table_of_backup_not_found("Music"),
      errors::backup_not_found("arn:aws:dynamodb:us-east-1:123456789012:table/Music/backup/01489602797149-73d8d5bc"),
      errors::invalid_backup_arn(),
      errors::inverted_time_range(),
      errors::backup_being_deleted_in_use("arn"),
      errors::restore_target_being_restored("Music", "arn"),
      errors::table_being_restored("Music"),
      errors::backup_feeds_another_restore("arn"),
      errors::restore_needs_sse_override(),
      errors::override_units_with_on_demand(),
      errors::override_units_missing(),
      errors::override_units_without_provisioned(),
      errors::override_limits_with_provisioned("MaxReadRequestUnits"),
      errors::override_index_unknown("ByYear"),
      errors::override_index_units_missing("ByYear"),
      errors::override_index_units_with_on_demand("ByYear"),
      errors::bad_restore_name(),
      errors::key_needs_sse_type(),
      errors::sse_type_while_disabled(),
      errors::key_while_disabled(),
      errors::aes256_not_supported(),
      errors::already_default_encryption(),
      errors::already_this_key(),
      errors::replica_key_missing(),
      errors::replica_keys_differ(),
      errors::too_many_sse_changes({4, t + hours(24), t, t + hours(6)}),
      errors::from_kms({"DisabledException", "arn is disabled."}, "11111111-2222-4333-8444-555555555555"),
  };
  // restore_target_exists has the words of table_exists, under another exception.
}

}  // namespace

TEST_CASE("No two mistakes are told apart by their code alone", "[dynamodb][errors][catalogue]") {
  std::set<std::string> messages;
  for (const ServiceError& error : catalogue()) {
    INFO(error.code << " (" << error.http_status << "): " << error.message);
    CHECK(error.http_status == 400);
    CHECK(messages.insert(error.message).second);
  }
}

// Facts sheet 6.4.
TEST_CASE("KMS' errors are passed on by their class", "[dynamodb][errors][CreateTable][UpdateTable]") {
  struct Case {
    const char* kms_code;
    const char* code;
    int status;
    const char* prefix;
    const char* kms_class;
  };
  const Case cases[] = {
      {"DisabledException", "ValidationException", 400, "KMS key disabled error: ", "DisabledException"},
      {"NotFoundException", "ValidationException", 400, "KMS validation error: ", "NotFoundException"},
      {"KMSInvalidStateException", "ValidationException", 400, "KMS validation error: ", "KMSInvalidStateException"},
      {"AccessDeniedException", "AccessDeniedException", 400, "KMS key access denied error: ", "AWSKMSException"},
      {"ValidationException", "InternalServerError", 500, "KMS internal error: ", "AWSKMSException"},
  };
  for (const Case& one : cases) {
    const ServiceError error = errors::from_kms({one.kms_code, "why"}, "f00d");
    CHECK(error.code == one.code);
    CHECK(error.http_status == one.status);
    CHECK(error.message == std::string(one.prefix) + "com.amazonaws.services.kms.model." + one.kms_class +
                               ": why (Service: AWSKMS; Status Code: 400; Error Code: " + one.kms_code +
                               "; Request ID: f00d; Proxy: null)");
  }
}

// Facts sheet 4.4 and 7, the recorded samples.
TEST_CASE("The two quotas with dates print them as AWS does", "[dynamodb][errors][UpdateTable]") {
  const Instant last{1'791'501'648'000};  // 2026-10-08T23:20:48Z
  CHECK(errors::too_many_decreases(4, last, last + hours(1)).message ==
        "Subscriber limit exceeded: Provisioned throughput decreases are limited within a given UTC day. After the "
        "first 4 "
        "decreases, each subsequent decrease in the same UTC day can be performed at most once every 3600 seconds. "
        "Number "
        "of decreases today: 4. Last decrease at Thursday, October 8, 2026 at 11:20:48 PM Coordinated Universal Time. "
        "Next "
        "decrease can be made at Friday, October 9, 2026 at 12:20:48 AM Coordinated Universal Time");
  const Instant window_end{1'791'588'327'800};  // 2026-10-09T23:25:27.800Z
  CHECK(errors::too_many_sse_changes({4, window_end, window_end - hours(20), window_end - hours(14)}).message ==
        "Subscriber limit exceeded: Encryption mode changes are limited in the 24h window ending at "
        "2026-10-09T23:25:27.800Z. After the first 4 change, each subsequent change in the same window can be "
        "performed at "
        "most once every 21600 seconds. Number of updates today: 4. Last change at 2026-10-09T03:25:27.800Z. Next "
        "changes "
        "can be made at 2026-10-09T09:25:27.800Z.");
}
