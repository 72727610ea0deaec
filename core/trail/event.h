// One entry of CloudTrail: a call, or something that a service did by itself.
// https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/json.h"
#include "time/instant.h"

namespace keyturn::trail {

using EventNumber = std::uint64_t;  // position in the trail, from 1; 0 = none

struct Resource {
  std::string arn;
  std::string account;
  std::string type;  // "AWS::DynamoDB::Table", "AWS::KMS::Key"

  friend bool operator==(const Resource&, const Resource&) = default;
};

struct Event {
  EventNumber number = 0;
  EventNumber parent =
      0;  // the event whose call caused this one: ours, for the pictures; CloudTrail has no such member
  Instant time;
  std::string id;      // eventID, a UUID
  std::string source;  // "dynamodb.amazonaws.com"
  std::string name;    // "CreateTable"
  std::string region;
  std::string account;  // recipientAccountId
  Json user_identity = Json::object();
  std::string source_ip;
  std::string user_agent;
  std::string request_id;  // empty for what AWS does by itself
  std::string api_version;
  std::string type = "AwsApiCall";  // or "AwsServiceEvent"
  Json request_parameters;          // null when there are none
  Json response_elements;           // null for reads and failures
  Json additional_data;             // additionalEventData, null when absent
  Json service_event_details;       // serviceEventDetails of an AwsServiceEvent, null when absent
  std::string host;                 // the endpoint that a user called; empty for what services do (facts sheet 11.2)
  std::string shared_event_id;      // when a service principal used a key of this account
  std::string error_code;           // empty on success
  std::string error_message;
  bool read_only = false;
  std::vector<Resource> resources;

  bool failed() const { return !error_code.empty(); }

  friend bool operator==(const Event&, const Event&) = default;
};

// The record as CloudTrail delivers it, members in its order.
Json cloudtrail_record(const Event& event);

}  // namespace keyturn::trail
