// The NextToken that a truncated listing prints and --starting-token takes back: base64 of JSON that holds the
// service's own tokens and how many items of that page were already shown. Models botocore's paginate.py.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/json.h"

namespace keyturn::cli {

struct PageToken {
  Json inputs = Json::object();  // input member -> token; null where there is none
  std::optional<std::int64_t> shown;

  friend bool operator==(const PageToken&, const PageToken&) = default;
};

std::string encode_page_token(const PageToken& token);

// What is not such a token is taken as the service's own ("A02"), or as tokens and an amount with "___" between
// ("A02___1"). Nothing where there are more tokens than the operation has.
std::optional<PageToken> decode_page_token(const std::string& text, const std::vector<std::string>& input_names);

}  // namespace keyturn::cli
