// What an event is saved as (base/saved_form.h).
#pragma once
#include <tuple>

#include "time/saved_forms.h"
#include "trail/event.h"

namespace keyturn {

template <>
struct Saved<trail::Resource> {
  static auto members(auto& resource) {
    auto& [arn, account, type] = resource;
    return std::tie(arn, account, type);
  }
};

template <>
struct Saved<trail::Event> {
  static auto members(auto& event) {
    auto& [number, parent, time, id, source, name, region, account, user_identity, source_ip, user_agent, request_id,
           api_version, type, request_parameters, response_elements, additional_data, service_event_details, host,
           shared_event_id, error_code, error_message, read_only, resources] = event;
    return std::tie(number, parent, time, id, source, name, region, account, user_identity, source_ip, user_agent,
                    request_id, api_version, type, request_parameters, response_elements, additional_data,
                    service_event_details, host, shared_event_id, error_code, error_message, read_only, resources);
  }
};

}  // namespace keyturn
