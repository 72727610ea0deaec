// The services of a World, wired to their state, behind one dispatcher. It lives as long as a call or a scheduled task.
#pragma once
#include "cloudtrail/cloudtrail_service.h"
#include "dynamodb/dynamodb_service.h"
#include "kms/kms_service.h"
#include "service/dispatcher.h"
#include "sts/sts_service.h"
#include "world/world.h"

namespace keyturn {

class Door {
 public:
  explicit Door(World& world);
  Door(const Door&) = delete;
  Door& operator=(const Door&) = delete;

  service::Dispatcher& dispatcher() { return dispatcher_; }

 private:
  cloudtrail::CloudTrailService cloudtrail_;
  dynamodb::DynamoDbService dynamodb_;
  kms::KmsService kms_;
  sts::StsService sts_;
  service::Dispatcher dispatcher_;
};

}  // namespace keyturn
