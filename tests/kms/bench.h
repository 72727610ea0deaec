// KMS alone behind the door, with Alice, an administrator, and whatever keys a test makes.
#pragma once
#include <string>

#include "kms/aws_managed_key.h"
#include "kms/kms_service.h"
#include "service/dispatcher.h"
#include "time/format.h"

namespace keyturn::kms {

struct Bench {
  service::Ground ground;
  KeyStore keys;
  KmsService kms{keys};
  service::Dispatcher door{ground, {&kms}};
  service::Caller alice;
  service::Caller through_dynamodb;  // DynamoDB on Alice's behalf
  service::Caller dynamodb;          // DynamoDB by itself

  Bench() {
    ground.now = *parse_iso("2026-01-05T09:00:00Z");
    ground.users.add(
        {"Alice", "AIDA1", "arn:aws:iam::123456789012:user/Alice", "AKIA1", {iam::administrator_access()}});
    alice.user_arn = "arn:aws:iam::123456789012:user/Alice";
    through_dynamodb = alice;
    through_dynamodb.invoked_by = "dynamodb.amazonaws.com";
    dynamodb.invoked_by = "dynamodb.amazonaws.com";
  }

  // A customer managed key with the default key policy; its id.
  std::string add_key() {
    Key key = new_symmetric_key(
        ground.random.uuid(), ground,
        iam::Policy::parse(
            R"({"Version":"2012-10-17","Statement":[{"Sid":"Enable IAM User Permissions","Effect":"Allow",)"
            R"("Principal":{"AWS":"arn:aws:iam::123456789012:root"},"Action":"kms:*","Resource":"*"}]})")
            .value());
    std::string id = key.id;
    keys.keys.emplace(id, std::move(key));
    return id;
  }

  // The id of a key that CreateKey makes.
  std::string create_key(Json params = Json::object()) {
    return call("CreateKey", std::move(params)).value()["KeyMetadata"]["KeyId"].get<std::string>();
  }

  // What an operation is refused with; a code that no service has when it is not.
  ServiceError refusal(const service::Caller& caller, const char* operation, Json params) {
    const Result<Json> outcome = call(caller, operation, std::move(params));
    return outcome.ok() ? ServiceError{"(accepted)", outcome.value().dump()} : outcome.error();
  }
  ServiceError refusal(const char* operation, Json params) { return refusal(alice, operation, std::move(params)); }

  // Another user of the account, with what this statement of an identity policy allows; nothing when it is empty.
  service::Caller add_user(const std::string& name, const std::string& statement = "") {
    iam::User user{name, "AIDA" + name, "arn:aws:iam::123456789012:user/" + name, "AKIA" + name, {}};
    if (!statement.empty()) user.policies.push_back(iam::Policy::parse(R"({"Statement":[)" + statement + "]}").value());
    service::Caller caller;
    caller.user_arn = user.arn;
    ground.users.add(std::move(user));
    return caller;
  }

  const trail::Event& last_event() const { return ground.trail.at(ground.trail.size() - 1); }

  void set_policy(const std::string& key_id, const std::string& statements) {
    keys.find(key_id)->policy = iam::Policy::parse(R"({"Statement":[)" + statements + "]}").value();
  }

  Result<Json> call(const service::Caller& caller, const char* operation, Json params) {
    return door.call({"kms", operation, std::move(params), caller, 0}).outcome;
  }
  Result<Json> call(const char* operation, Json params) { return call(alice, operation, std::move(params)); }

  std::string arn(const std::string& key_id) const { return ground.account.arn("kms", "key/" + key_id); }
};

}  // namespace keyturn::kms
