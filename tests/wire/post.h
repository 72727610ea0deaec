// Requests as clients send them.
#pragma once
#include <string>
#include <string_view>
#include <utility>

#include "wire/http.h"

namespace keyturn::wire::testing {

inline HttpRequest post(std::string_view target, std::string_view body,
                        std::string_view content_type = "application/x-amz-json-1.0") {
  return {"POST", "/", "", {{"Host", "127.0.0.1"}, {"X-Amz-Target", target}, {"Content-Type", content_type}}, body};
}

inline HttpRequest form(std::string_view body) {
  return {"POST", "/", "", {{"Content-Type", "application/x-www-form-urlencoded; charset=utf-8"}}, body};
}

inline std::string header_of(const HttpAnswer& answer, std::string_view name) {
  for (const auto& [key, value] : answer.headers) {
    if (key == name) return value;
  }
  return "";
}

}  // namespace keyturn::wire::testing
