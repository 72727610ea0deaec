#include "views/fidelity.h"

#include <string_view>

namespace keyturn::views {
namespace {

const std::string kDeveloperGuide = "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/";
const std::string kApiReference = "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/";
const std::string kCloudTrailReference = "https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/";
const std::string kKmsGuide = "https://docs.aws.amazon.com/kms/latest/developerguide/";

FidelityGroup simulated() {
  return {
      "Simulated",
      "Works as AWS documents it or as it was observed.",
      {
          {"Create, update, describe, list and delete tables",
           "Requests are checked in AWS' order and refused with its error messages. Tables pass through CREATING, "
           "ACTIVE, "
           "UPDATING and DELETING.",
           kApiReference + "API_CreateTable.html"},
          {"The key that encrypts a table",
           "The AWS owned key, the AWS managed key aws/dynamodb, and the change between them: SSEDescription shows "
           "UPDATING "
           "and the new key before it settles, while the table stays ACTIVE.",
           kDeveloperGuide + "EncryptionAtRest.html"},
          {"Envelope encryption",
           "A KMS key seals the table key, the table key seals data keys, with AES-256-GCM and the encryption context "
           "that "
           "DynamoDB sends. The cryptography is real, the keys are made up.",
           kDeveloperGuide + "encryption.usagenotes.html"},
          {"Lost keys",
           "A table whose key DynamoDB cannot use becomes inaccessible, recovers with the key, and is archived after "
           "seven days.",
           kDeveloperGuide + "encryption.usagenotes.html"},
          {"Backups", "A backup keeps the key that its table had, and restoring it needs that key.",
           kDeveloperGuide + "backuprestore_HowItWorks.html"},
          {"Calls between services", "DynamoDB calls AWS KMS on your behalf, and each call is an event of the trail.",
           kKmsGuide + "services-dynamodb.html"},
          {"The event history",
           "aws cloudtrail lookup-events finds the management events of the last 90 days by each of its attributes, "
           "and "
           "shows the records that AWS' samples show.",
           kCloudTrailReference + "API_LookupEvents.html"},
          {"The AWS CLI",
           "Commands, options, shorthand, output and exit codes come from the same service models as the real CLI's.",
           "https://docs.aws.amazon.com/cli/latest/reference/dynamodb/"},
      }};
}

FidelityGroup simplified() {
  return {
      "Simplified",
      "Has the same outcome; the way there is shorter.",
      {
          {"Durations",
           "AWS promises no times. Creating a table takes 6 to 8 simulated seconds, a change of key 22, as others have "
           "measured.",
           kDeveloperGuide + "encryption.usagenotes.html"},
          {"Consistency", "A change is seen by the next call. In AWS it may take some seconds to be seen everywhere.",
           kApiReference + "API_DescribeTable.html"},
          {"Looking up events",
           "An event is found at once; AWS takes minutes. The words of a refused lookup are our own.",
           "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/view-cloudtrail-events.html"},
          {"The console", "Labels and steps are those of the guide. Colours, layout and wording are our own.",
           kDeveloperGuide + "encryption.tutorial.html"},
      }};
}

FidelityGroup left_out() {
  return {
      "Left out",
      "Is not there yet, and says so when it is asked for.",
      {
          {"PartiQL", "Items are reached by the ten item operations and their expressions, not by statements.",
           kApiReference + "API_ExecuteStatement.html"},
          {"Other kinds of KMS keys",
           "Keys for signing, agreement and MACs are made and described, not used; material is not imported, and there "
           "are no custom key stores and no replicas.",
           kKmsGuide + "concepts.html"},
          {"Trails", "The event history is all there is of CloudTrail: no trails, event data stores or Insights.",
           "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-concepts.html"},
          {"Other Regions and accounts", "There is one account, 123456789012, in us-east-1. Nothing is billed.",
           "https://docs.aws.amazon.com/general/latest/gr/ddb.html"},
      }};
}

}  // namespace

const std::vector<FidelityGroup>& fidelity() {
  static const std::vector<FidelityGroup> groups = {simulated(), simplified(), left_out()};
  return groups;
}

std::string readable_address(const std::string& address) {
  constexpr std::string_view kScheme = "https://";
  return address.starts_with(kScheme) ? address.substr(kScheme.size()) : address;
}

}  // namespace keyturn::views
