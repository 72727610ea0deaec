#include "views/status.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "model/service_model.h"

namespace keyturn {

using namespace views;

namespace {

const std::vector<std::string>& enum_of(const char* service, const char* shape) {
  const model::ServiceModel* found = model::find_model(service);
  REQUIRE(found != nullptr);
  REQUIRE(found->shape(shape) != nullptr);
  return found->shape(shape)->enum_values;
}

}  // namespace

TEST_CASE("Every state that the API can name for a table keeps its word", "[views][status]") {
  REQUIRE_FALSE(enum_of("dynamodb", "TableStatus").empty());
  for (const std::string& word : enum_of("dynamodb", "TableStatus")) CHECK(table_status(word).word == word);
}

TEST_CASE("Work in progress, success and trouble have tones of their own", "[views][status]") {
  CHECK(table_status("ACTIVE").tone == Tone::Success);
  CHECK(table_status("CREATING").tone == Tone::InProgress);
  CHECK(table_status("DELETING").tone == Tone::InProgress);
  CHECK(table_status("INACCESSIBLE_ENCRYPTION_CREDENTIALS").tone == Tone::Error);
  CHECK(table_status("REPLICATION_NOT_AUTHORIZED").tone == Tone::Info);
  CHECK(encryption_status("ENABLED").tone == Tone::Success);
  CHECK(encryption_status("UPDATING").tone == Tone::InProgress);
  CHECK(key_status(kms::KeyState::Enabled) == Status{Tone::Success, "Enabled"});
  CHECK(key_status(kms::KeyState::Disabled).tone == Tone::Stopped);
  CHECK(key_status(kms::KeyState::PendingDeletion).tone == Tone::Warning);
  CHECK(key_status(kms::KeyState::PendingImport).tone == Tone::Pending);
}

}  // namespace keyturn
