#include "views/encryption.h"

#include "base/text.h"
#include "kms/key_lookup.h"
#include "views/keys.h"

namespace keyturn::views {
namespace {

Encryption choice_of(const World& world, const dynamodb::SseKey& key) {
  if (key.is_aws_owned()) return Encryption::AwsOwned;
  const kms::Key* found = world.keys.find(key_id_of(key.kms_key_arn));
  const bool is_aws_managed = found && found->manager == kms::KeyManager::Aws;
  return is_aws_managed ? Encryption::AwsManaged : Encryption::CustomerManaged;
}

// SSEDescription in words.
std::string shown_by_api(const std::optional<dynamodb::SseView>& view) {
  if (!view) return "No SSEDescription";
  const char* status = view->status == dynamodb::SseStatus::Enabled ? "ENABLED" : "UPDATING";
  if (view->key.is_aws_owned()) return joined({"SSEDescription: Status ", status});
  return joined({"SSEDescription: Status ", status, ", SSEType KMS"});
}

}  // namespace

const EncryptionWords& words_of(Encryption choice) {
  static const EncryptionWords owned = {"Default – AWS owned CMK",
                                        "The key is owned by DynamoDB (no additional charge).", "AWS owned key"};
  static const EncryptionWords managed = {"KMS – AWS managed CMK",
                                          "The key is stored in your account and is managed by AWS Key Management "
                                          "Service (AWS KMS) (AWS KMS charges apply).",
                                          "AWS managed key"};
  static const EncryptionWords customer = {
      "KMS – Customer managed CMK", "The key is stored in your account and is managed by you (AWS KMS charges apply).",
      "customer managed key"};
  switch (choice) {
    case Encryption::AwsOwned: return owned;
    case Encryption::AwsManaged: return managed;
    case Encryption::CustomerManaged: return customer;
  }
  return owned;
}

const std::string& description_of(Encryption choice, GuideTask task) {
  static const std::string managed_again =
      "The key is stored in your account and is managed by AWS KMS (AWS KMS charges apply).";
  const bool is_again = choice == Encryption::AwsManaged && task == GuideTask::Update;
  return is_again ? managed_again : words_of(choice).description;
}

const std::vector<Encryption>& encryption_choices() {
  static const std::vector<Encryption> choices = {Encryption::AwsOwned, Encryption::AwsManaged,
                                                  Encryption::CustomerManaged};
  return choices;
}

Json change_encryption_params(const std::string& table, Encryption choice, const std::string& key_id) {
  if (choice == Encryption::CustomerManaged) {
    return {{"TableName", table},
            {"SSESpecification", {{"Enabled", true}, {"SSEType", "KMS"}, {"KMSMasterKeyId", key_id}}}};
  }
  return {{"TableName", table}, {"SSESpecification", {{"Enabled", choice != Encryption::AwsOwned}}}};
}

TableEncryption encryption_of(const World& world, const dynamodb::Table& table) {
  const std::optional<dynamodb::SseView> view = table.sse.view(world.ground.now);
  TableEncryption shown;
  shown.table = table.name;
  shown.choice = choice_of(world, table.sse.key());
  shown.status = view ? encryption_status(view->status == dynamodb::SseStatus::Enabled ? "ENABLED" : "UPDATING")
                      : Status{Tone::Success, "Encrypted by default"};
  if (const std::optional<dynamodb::SseChange>& change = table.sse.change()) {
    shown.is_changing = true;
    shown.target = choice_of(world, change->to);
  }
  if (view) shown.key_arn = view->key.kms_key_arn;
  shown.key_name = key_name(world, shown.key_arn);
  shown.in_api = shown_by_api(view);
  return shown;
}

std::vector<TableEncryption> all_encryption(const World& world) {
  std::vector<TableEncryption> all;
  for (const auto& [name, table] : world.tables.tables) all.push_back(encryption_of(world, table));
  return all;
}

}  // namespace keyturn::views
