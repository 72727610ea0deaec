// Every error text of the DynamoDB control plane, once, as a named function. The texts are those of facts sheet
// sections 2-7; an "(I)" marks the few that no source has recorded. DynamoDB answers 400 for every client error, 500
// for its own.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/service_error.h"
#include "time/instant.h"

namespace keyturn::dynamodb::errors {

// What Keyturn leaves out; never an answer of AWS.
ServiceError not_simulated(std::string_view what);

// --- names (2.2, 3) ---
ServiceError table_name_required();
ServiceError wrong_region(std::string_view arn);
ServiceError other_account(std::string_view caller_arn, std::string_view action, std::string_view arn);  // (I)
ServiceError table_not_found(std::string_view table);
ServiceError index_not_found(std::string_view index, std::string_view table);
ServiceError invalid_table_class();

// --- billing and throughput (2.3, 4.2, 4.4) ---
ServiceError units_with_on_demand();
ServiceError units_missing();
ServiceError update_units_with_on_demand();
ServiceError update_units_missing();
ServiceError units_out_of_bounds(std::int64_t value, std::string_view member);
ServiceError above_table_maximum(std::string_view member, std::int64_t value, std::string_view region);
struct Reserved {
  std::int64_t current;
  std::int64_t requested;
};
ServiceError above_account_maximum(std::string_view member, Reserved units, std::string_view region);
ServiceError on_demand_limit_with_provisioned(std::string_view member);
ServiceError throughput_unchanged(std::int64_t reads, std::int64_t writes);
ServiceError too_many_decreases(int today, Instant last, Instant next);

// --- key schema and attribute definitions (2.4) ---
ServiceError duplicate_attribute(std::string_view name);
ServiceError more_keys_than_definitions();
ServiceError keys_not_defined(const std::vector<std::string>& keys, const std::vector<std::string>& definitions);
ServiceError same_hash_and_range();
ServiceError first_key_not_hash();
ServiceError second_key_not_range();
ServiceError definitions_do_not_match();
ServiceError definitions_not_used(const std::vector<std::string>& definitions, const std::vector<std::string>& used);

// --- indexes (2.5, 4.4) ---
ServiceError empty_local_indexes();
ServiceError empty_global_indexes();
ServiceError table_needs_range_key();
ServiceError index_needs_range_key(std::string_view index);
ServiceError index_hash_key_differs(std::string_view index, std::string_view index_key, std::string_view table_key);
ServiceError unknown_projection_type(std::string_view type);
ServiceError projection_with_attributes(std::string_view type);
ServiceError projection_without_attributes();
ServiceError duplicate_index(std::string_view index);
ServiceError too_many_local_indexes();
ServiceError too_many_global_indexes();
ServiceError index_units_with_on_demand(std::string_view index);
ServiceError index_units_missing(std::string_view index);
ServiceError index_update_is_empty();
ServiceError index_updated_twice(std::string_view index);
ServiceError index_exists();
ServiceError one_online_index_only();
ServiceError index_without_definitions(std::string_view index);
ServiceError global_index_quota();
ServiceError one_action_per_index_update();
ServiceError not_a_global_index(std::string_view action, std::string_view index);  // "delete", "update"
ServiceError index_update_units_missing(std::string_view index);
ServiceError index_update_units_incomplete(std::string_view index);
ServiceError index_update_units_with_on_demand(std::string_view index);
ServiceError index_throughput_unchanged(std::string_view index, std::int64_t reads, std::int64_t writes);
ServiceError index_being_updated(std::string_view table, std::string_view index);
ServiceError index_being_deleted(std::string_view table, std::string_view index);
ServiceError index_not_backfilling(std::string_view table, std::string_view index);
ServiceError index_in_allocation(std::string_view table, std::string_view index);
ServiceError no_index_during_iops(std::string_view table);
ServiceError no_index_during_class_change(std::string_view table, std::string_view table_class);
// An index that is under way: "created" or "deleted".
struct IndexInMotion {
  std::string_view table;
  std::string_view name;
  std::string_view participle;
};
ServiceError no_change_during_index_change(std::string_view change, IndexInMotion index);
ServiceError no_on_demand_limits_during_index_deletion(std::string_view index);
ServiceError cannot_delete_while_indexes_change();

// --- on-demand limits and warm throughput (4.4); `of` is "table" or "index ByTitle" ---
ServiceError on_demand_limit_out_of_range(std::string_view member, std::string_view of);
ServiceError warm_throughput_decreased(std::string_view member, std::string_view of);
ServiceError warm_throughput_below_units(std::string_view member, std::string_view units);
ServiceError empty_throughput_settings();

// --- streams (2.6, 4.2, 4.4) ---
ServiceError created_stream_needs_view_type();
ServiceError created_without_stream_has_view_type();
ServiceError enabled_stream_needs_view_type();
ServiceError disabled_stream_has_view_type();
ServiceError stream_already_enabled(std::string_view table);
ServiceError no_stream_to_disable(std::string_view table);

// --- tags (2.6) ---
ServiceError reserved_tag_key(std::string_view key);
ServiceError invalid_tag_key(std::string_view key);
ServiceError invalid_tag_value(std::string_view value);
ServiceError too_many_tags();
ServiceError duplicate_tag_key(std::string_view key);
ServiceError no_tag_given();
ServiceError no_tag_key_given();
ServiceError tags_being_updated(std::string_view table);
ServiceError cannot_delete_while_tags_change(std::string_view table);
ServiceError resource_not_found(std::string_view arn);
ServiceError not_an_arn(std::string_view text);
ServiceError not_of_dynamodb(std::string_view arn);
ServiceError not_taggable(std::string_view arn);
ServiceError invalid_resource_arn(std::string_view arn);

// --- time to live (4.4) ---
ServiceError ttl_already_enabled();
ServiceError ttl_already_disabled();
ServiceError ttl_of_other_attribute(std::string_view attribute);
ServiceError ttl_just_changed();
ServiceError no_ttl_in_state(std::string_view state);
ServiceError no_ttl_while_deleting(std::string_view table);

// --- existence and work in progress (2.7, 3, 4.5) ---
ServiceError table_exists(std::string_view table);
ServiceError being_created(std::string_view table);
ServiceError being_deleted(std::string_view table);
ServiceError being_updated(std::string_view table);
ServiceError cannot_delete_while_stream_changes();
ServiceError iops_being_updated(std::string_view table);
ServiceError no_stream_change_during_iops(std::string_view table);
ServiceError no_on_demand_limits_during_billing_change();
// A stream toggle that is under way: its table, its stream's label, ENABLE or DISABLE.
struct StreamToggle {
  std::string_view table;
  std::string_view label;
  std::string_view operation;
};
ServiceError stream_change_in_progress(StreamToggle toggle);
ServiceError no_index_during_stream_change(StreamToggle toggle);
ServiceError no_iops_during_stream_change(StreamToggle toggle);
ServiceError no_class_during_stream_change(StreamToggle toggle);
ServiceError class_change_in_progress(std::string_view table, std::string_view table_class);
ServiceError no_stream_during_class_change(std::string_view table, std::string_view table_class);
ServiceError sse_change_in_progress();

// --- UpdateTable (4.2, 4.3) ---
ServiceError nothing_to_update();
ServiceError sse_must_be_alone();
ServiceError table_class_must_be_alone();
ServiceError deletion_protection_must_be_alone();
ServiceError warm_throughput_must_be_alone();
ServiceError replicas_must_be_alone();
ServiceError on_demand_limits_only_with_billing();
ServiceError no_stream_with_iops();
ServiceError no_index_with_iops();
ServiceError no_index_with_stream();

// --- table class and deletion protection (3, 4.4) ---
ServiceError too_many_class_changes();
ServiceError deletion_protected();
ServiceError protection_just_changed(std::string_view table, Instant again);
ServiceError protection_needs_active_table();

// --- account limits (4.7) (I) ---
ServiceError too_many_tables();
ServiceError too_many_at_once();

// --- encryption (6.2, 6.3, 7) ---
ServiceError key_needs_sse_type();
ServiceError sse_type_while_disabled();
ServiceError key_while_disabled();
ServiceError aes256_not_supported();
ServiceError already_default_encryption();
ServiceError already_this_key();
ServiceError replica_key_missing();
ServiceError replica_keys_differ();
struct SseChanges {
  int count;
  Instant window_end;
  Instant last;
  Instant next;
};
ServiceError too_many_sse_changes(SseChanges changes);

// An error of KMS as DynamoDB passes it on (6.4): by exception class, with KMS' text and request id in it.
ServiceError from_kms(const ServiceError& error, std::string_view kms_request_id);

}  // namespace keyturn::dynamodb::errors
