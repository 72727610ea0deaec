// KMS as it concerns tables: the states of keys (facts sheet 10.4), aliases, who may use a key.
#include <algorithm>

#include "property/reference.h"

namespace keyturn::property {

namespace {

constexpr const char* kManagedKey = "arn:aws:kms:us-east-1:123456789012:key/abcd1234-abcd-1234-a123-ab1234a1b234";

Expectation done(std::function<void(const Json&)> apply = nullptr) {
  Expectation expected;
  expected.apply = std::move(apply);
  return expected;
}

}  // namespace

Expectation refused(std::string code, std::string text) {
  Expectation expected;
  expected.codes = {std::move(code)};
  expected.text = std::move(text);
  return expected;
}

std::string Reference::resolved(const std::string& key_id) const {
  if (key_id == "alias/aws/dynamodb") return kManagedKey;
  if (key_id.rfind("alias/", 0) == 0) {
    const auto alias = aliases.find(key_id);
    return alias == aliases.end() ? key_id : alias->second;
  }
  return key_id.rfind("arn:", 0) == 0 ? key_id : "arn:aws:kms:us-east-1:123456789012:key/" + key_id;
}

bool Reference::can_use(const std::string& arn, std::string_view user) const {
  if (arn.empty() || arn == kManagedKey) return true;
  const auto key = keys.find(arn);
  if (key == keys.end() || key->second.state != "Enabled") return false;
  return user != "developer" || !key->second.is_denied_to_developer;
}

bool Reference::service_can_use(const std::string& arn, const std::vector<std::string>& grants) const {
  if (arn.empty()) return true;
  if (arn != kManagedKey) {
    const auto key = keys.find(arn);
    if (key == keys.end() || key->second.state != "Enabled") return false;
  }
  return !grants.empty();
}

// 6.4, 9.3: what DynamoDB makes of KMS' refusal.
Expectation Reference::key_error(const std::string& arn, std::string_view user, std::string_view action) const {
  const auto key = keys.find(arn);
  if (key == keys.end()) {
    if (action == "Decrypt") return refused("AccessDeniedException", "KMS key access denied error: ");
    return refused("ValidationException", "KMS validation error: com.amazonaws.services.kms.model.NotFoundException: ");
  }
  if (user == "developer" && key->second.is_denied_to_developer) {
    // Which of the two KMS looks at first nothing says.
    Expectation either = refused("AccessDeniedException");
    if (key->second.state != "Enabled") either.codes.push_back("ValidationException");
    return either;
  }
  if (key->second.state == "Disabled") {
    return refused("ValidationException",
                   "KMS key disabled error: com.amazonaws.services.kms.model.DisabledException: " + arn +
                       " is disabled. (Service: AWSKMS; Status Code: 400; Error Code: DisabledException; Request ID: ");
  }
  return refused("ValidationException",
                 "KMS validation error: com.amazonaws.services.kms.model.KMSInvalidStateException: " + arn +
                     " is pending deletion. (Service: AWSKMS; ");
}

Expectation Reference::expect_key_operation(const Step& step) {
  const std::string& operation = step.operation;
  const Json& params = step.params;
  if (step.user != "default") {
    // Whether KMS first says that there is no such thing, or that the waiting period is wrong, is not known.
    Expectation either = refused("AccessDeniedException");
    if (params.value("PendingWindowInDays", 7) < 7) either.codes.push_back("ValidationException");
    const auto has_key = [&](const char* member) {
      return !params.contains(member) || keys.count(resolved(params[member].get<std::string>())) > 0;
    };
    const bool has_alias = !params.contains("AliasName") || aliases.count(params["AliasName"].get<std::string>()) > 0;
    const bool is_there = has_alias && has_key("KeyId") && has_key("TargetKeyId");
    if (!is_there) either.codes.push_back("NotFoundException");
    return either;
  }
  if (operation == "CreateKey") {
    return done([this](const Json& answer) {
      RefKey key;
      key.arn = answer["KeyMetadata"]["Arn"].get<std::string>();
      keys[key.arn] = key;
    });
  }
  if (operation == "DeleteAlias") {
    const std::string name = params["AliasName"].get<std::string>();
    if (!aliases.count(name)) return refused("NotFoundException", name + " is not found.");
    return done([this, name](const Json&) { aliases.erase(name); });
  }
  const bool is_alias = operation == "CreateAlias" || operation == "UpdateAlias";
  const std::string arn = resolved(params[is_alias ? "TargetKeyId" : "KeyId"].get<std::string>());
  if (operation == "RevokeGrant") return done();
  const auto found = keys.find(arn);
  const bool is_wrong_wait = params.value("PendingWindowInDays", 7) < 7;
  if (is_wrong_wait && found == keys.end()) {
    Expectation expected = refused("NotFoundException");
    expected.codes.push_back("ValidationException");
    return expected;
  }
  if (found == keys.end()) return refused("NotFoundException", is_alias ? "" : "Key '" + arn + "' does not exist");
  const RefKey& key = found->second;
  const bool is_pending = key.state == "PendingDeletion";
  if (is_alias) {
    const std::string name = params["AliasName"].get<std::string>();
    const bool exists = aliases.count(name) > 0;
    Expectation expected = done([this, name, arn](const Json&) { aliases[name] = arn; });
    expected.codes.clear();
    if (operation == "CreateAlias" && exists) expected.codes.push_back("AlreadyExistsException");
    if (operation == "UpdateAlias" && !exists) expected.codes.push_back("NotFoundException");
    if (is_pending) expected.codes.push_back("KMSInvalidStateException");
    if (expected.codes.empty()) expected.codes.push_back("");
    return expected;
  }
  if (operation == "PutKeyPolicy") {
    const bool denies = params["Policy"].get<std::string>().find("Deny") != std::string::npos;
    return done([this, arn, denies](const Json&) { keys[arn].is_denied_to_developer = denies; });
  }
  if (operation == "DescribeKey") {
    Expectation expected;
    expected.check = [this, arn](const Json& answer) -> std::string {
      const std::string shown = answer["KeyMetadata"]["KeyState"].get<std::string>();
      return shown == keys[arn].state ? "" : "the key is " + keys[arn].state + ", not " + shown;
    };
    return expected;
  }
  if (operation == "CancelKeyDeletion") {
    if (!is_pending) return refused("KMSInvalidStateException", arn + " is not pending deletion.");
    return done([this, arn](const Json&) { keys[arn].state = "Disabled"; });
  }
  if (is_pending) {
    // Nothing says whether a wrong waiting period is seen before the state.
    Expectation expected = refused("KMSInvalidStateException");
    const bool is_wrong = params.value("PendingWindowInDays", 7) < 7;
    if (is_wrong) expected.codes.push_back("ValidationException");
    return expected;
  }
  if (operation == "ScheduleKeyDeletion") {
    const std::int64_t wait = params["PendingWindowInDays"].get<std::int64_t>();
    if (wait < 7) return refused("ValidationException", "PendingWindowInDays must be between 7 and 30");
    return done([this, arn, wait](const Json&) {
      keys[arn].state = "PendingDeletion";
      keys[arn].deletion = now + days(wait);
    });
  }
  if (operation == "EnableKey") return done([this, arn](const Json&) { keys[arn].state = "Enabled"; });
  if (operation == "DisableKey") return done([this, arn](const Json&) { keys[arn].state = "Disabled"; });
  // RotateKeyOnDemand. It takes seconds; another one meanwhile is a conflict.
  if (key.state == "Disabled") return refused("DisabledException", arn + " is disabled.");
  Expectation expected = done([this, arn](const Json&) { ++keys[arn].rotations; });
  if (key.rotations > 0) expected.codes.push_back("ConflictException");
  return expected;
}

// Keys whose waiting period is over, and what hangs on them.
void Reference::note_keys() {
  for (auto key = keys.begin(); key != keys.end();) {
    const bool is_gone = key->second.state == "PendingDeletion" && key->second.deletion <= now;
    if (!is_gone) {
      ++key;
      continue;
    }
    for (auto alias = aliases.begin(); alias != aliases.end();) {
      alias = alias->second == key->first ? aliases.erase(alias) : std::next(alias);
    }
    gone_keys.push_back(key->first);
    key = keys.erase(key);
  }
}

}  // namespace keyturn::property
