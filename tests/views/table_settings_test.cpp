#include "views/table_settings.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "views/account.h"

namespace keyturn {

using namespace views;

namespace {

struct Fixture : tests::MusicAccount {
  Fixture() { tests::create_active(world, "Music", Encryption::AwsOwned); }

  void update(const Json& params) {
    INFO(params.dump());
    REQUIRE(call("UpdateTable", params).ok());
    advance_by(world, minutes(10));
  }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "Capacity is changed by what differs, both modes", "[views][table_settings][UpdateTable]") {
  CapacityForm form = capacity_of(table());
  CHECK(form.reads == "5");
  CHECK(update_capacity_params(table(), form).is_null());
  form.reads = "7";
  update(update_capacity_params(table(), form));
  CHECK(capacity_of(table()).reads == "7");
  form.mode = CapacityMode::OnDemand;
  form.most_reads = "100";
  update(update_capacity_params(table(), form));
  CHECK(capacity_of(table()) == CapacityForm{CapacityMode::OnDemand, "5", "5", "100", ""});
  form = capacity_of(table());
  form.most_reads.clear();
  form.most_writes = "50";
  update(update_capacity_params(table(), form));
  CHECK(capacity_of(table()).most_reads.empty());
  CHECK(capacity_of(table()).most_writes == "50");
  form.mode = CapacityMode::Provisioned;
  update(update_capacity_params(table(), form));
  CHECK(capacity_of(table()).mode == CapacityMode::Provisioned);
}

TEST_CASE_METHOD(Fixture, "Global indexes get units of their own when a table becomes provisioned",
                 "[views][table_settings][UpdateTable]") {
  CapacityForm form = capacity_of(table());
  form.mode = CapacityMode::OnDemand;
  update(update_capacity_params(table(), form));
  IndexForm index;
  index.name = "ByYear";
  index.partition_key = "Year";
  update(create_index_params(table(), index));
  form.mode = CapacityMode::Provisioned;
  form.reads = "3";
  update(update_capacity_params(table(), form));
  CHECK(table().definition.global_indexes[0].throughput == dynamodb::Throughput{3, 5});
}

TEST_CASE("Capacity that is no number is said beside its field", "[views][table_settings]") {
  CapacityForm form;
  form.reads = "0";
  form.most_reads = "x";
  CHECK_FALSE(errors_of(form).reads.empty());
  CHECK(errors_of(form).most_reads.empty());
  form.mode = CapacityMode::OnDemand;
  CHECK(errors_of(form).reads.empty());
  CHECK_FALSE(errors_of(form).most_reads.empty());
  form.most_reads.clear();
  CHECK(errors_of(form).empty());
}

TEST_CASE_METHOD(Fixture, "Class, protection, stream and time to live are changed and changed back",
                 "[views][table_settings][UpdateTable][UpdateTimeToLive]") {
  update(update_class_params("Music", 1));
  CHECK(table_class_of(table()) == 1);
  update(update_protection_params("Music", true));
  CHECK(table().definition.deletion_protection);
  update(update_protection_params("Music", false));
  CHECK_FALSE(table().definition.deletion_protection);
  for (const std::string& type : stream_view_types()) {
    update(update_stream_params("Music", type));
    CHECK(stream_of(table()) == type);
    update(update_stream_params("Music", ""));
    CHECK(stream_of(table()).empty());
  }
  REQUIRE(call("UpdateTimeToLive", update_time_to_live_params(table(), "expires")).ok());
  CHECK(table().ttl_attribute == "expires");
  advance_by(world, hours(1));
  REQUIRE(call("UpdateTimeToLive", update_time_to_live_params(table(), "")).ok());
  CHECK_FALSE(table().ttl_attribute.has_value());
}

TEST_CASE_METHOD(Fixture, "The form and the service agree on which tags are good",
                 "[views][table_settings][TagResource][UntagResource]") {
  for (const std::string& key : {std::string("owner"), std::string(), std::string("aws:x"), std::string(128, 'k'),
                                 std::string(129, 'k'), std::string("a<b"), std::string("größe")}) {
    INFO(key);
    const TagForm form = {key, "value"};
    CHECK(tag_error(form).empty() == call("TagResource", tag_params(table(), form)).ok());
    advance_by(world, seconds(5));
  }
  REQUIRE(call("UntagResource", untag_params(table(), "owner")).ok());
  CHECK(table().definition.tags.size() == 2);
}

TEST_CASE_METHOD(Fixture, "A table is changed only when it is there to be changed", "[views][table_settings]") {
  CHECK(can_update(table()).allowed);
  REQUIRE(call("DeleteTable", {{"TableName", "Music"}}).ok());
  CHECK(can_update(table()).reason == "The table is being deleted");
}

}  // namespace keyturn
