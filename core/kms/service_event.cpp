#include "kms/service_event.h"

#include <utility>

#include "kms/key_lookup.h"

namespace keyturn::kms {

void file_service_event(service::Ground& ground, std::string_view name, std::string_view key_id, Json details) {
  constexpr const char* kAws = "AWS Internal";
  trail::Event event;
  event.number = ground.trail.open();
  event.time = ground.now;
  event.id = ground.random.uuid();
  event.source = "kms.amazonaws.com";
  event.name = std::string(name);
  event.region = ground.account.region;
  event.account = ground.account.id;
  event.user_identity = Json{{"accountId", ground.account.id}, {"invokedBy", kAws}};
  event.source_ip = kAws;
  event.user_agent = kAws;
  event.type = "AwsServiceEvent";
  event.service_event_details = std::move(details);
  event.resources.push_back({key_arn(ground.account, key_id), ground.account.id, "AWS::KMS::Key"});
  ground.trail.record(std::move(event));
}

}  // namespace keyturn::kms
