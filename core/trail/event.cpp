#include "trail/event.h"

#include "time/format.h"

namespace keyturn::trail {

Json cloudtrail_record(const Event& event) {
  Json record;
  record["eventVersion"] = "1.11";
  record["userIdentity"] = event.user_identity;
  record["eventTime"] = iso_seconds(event.time);
  record["eventSource"] = event.source;
  record["eventName"] = event.name;
  record["awsRegion"] = event.region;
  record["sourceIPAddress"] = event.source_ip;
  record["userAgent"] = event.user_agent;
  if (event.failed()) {
    record["errorCode"] = event.error_code;
    record["errorMessage"] = event.error_message;
  }
  record["requestParameters"] = event.request_parameters;
  record["responseElements"] = event.response_elements;
  if (!event.additional_data.is_null()) record["additionalEventData"] = event.additional_data;
  if (!event.request_id.empty()) record["requestID"] = event.request_id;
  record["eventID"] = event.id;
  record["readOnly"] = event.read_only;
  // KMS says so when a call is about no key (facts sheet 11.4).
  if (!event.resources.empty() || event.source == "kms.amazonaws.com") {
    Json resources = Json::array();
    for (const Resource& resource : event.resources) {
      resources.push_back({{"accountId", resource.account}, {"type", resource.type}, {"ARN", resource.arn}});
    }
    record["resources"] = std::move(resources);
  }
  record["eventType"] = event.type;
  if (!event.api_version.empty()) record["apiVersion"] = event.api_version;
  record["managementEvent"] = true;
  record["recipientAccountId"] = event.account;
  if (!event.service_event_details.is_null()) record["serviceEventDetails"] = event.service_event_details;
  if (!event.shared_event_id.empty()) record["sharedEventID"] = event.shared_event_id;
  record["eventCategory"] = "Management";
  if (!event.host.empty()) {
    record["tlsDetails"] = {
        {"tlsVersion", "TLSv1.3"}, {"cipherSuite", "TLS_AES_128_GCM_SHA256"}, {"clientProvidedHostHeader", event.host}};
  }
  return record;
}

}  // namespace keyturn::trail
