#include "views/key_choices.h"

namespace keyturn::views {

const std::vector<KeyChoice>& key_choices() {
  static const std::vector<KeyChoice> choices = {
      {Encryption::AwsOwned,
       "AWS owned key",
       words_of(Encryption::AwsOwned).label,
       "DynamoDB owns the key and shares it among accounts. You never see it.",
       {{"Key charges", "None", "", false},
        {"In your account", "No", "", false},
        {"KMS events in the trail", "None", "", false},
        {"Rotation", "By AWS, unseen", "", false},
        {"Key policy", "Not visible", "", false}}},
      {Encryption::AwsManaged,
       "AWS managed key",
       words_of(Encryption::AwsManaged).label,
       "alias/aws/dynamodb, made in your account on first use and managed by AWS KMS.",
       {{"Key charges", "A fee per request", "", false},
        {"In your account", "Yes, as aws/dynamodb", "", false},
        {"KMS events in the trail", "Yes", "", false},
        {"Rotation", "Every year, by AWS", "", false},
        {"Key policy", "Readable, set by AWS", "", false}}},
      {Encryption::CustomerManaged,
       "Customer managed key",
       "",
       "A key of your own: your policy, your rotation, and yours to disable or delete.",
       {{"Key charges", "A monthly fee and a fee per request", "", false},
        {"In your account", "Yes", "", false},
        {"KMS events in the trail", "Yes", "", false},
        {"Rotation", "When you want it", "", false},
        {"Key policy", "Yours", "", false}}},
  };
  return choices;
}

}  // namespace keyturn::views
