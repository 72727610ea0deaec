// Amazon Resource Names: arn:aws:<service>:<region>:<account>:<resource>.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace keyturn {

struct Arn {
  std::string service;
  std::string region;    // empty for global services
  std::string account;   // 12 digits
  std::string resource;  // e.g. "table/Music", "key/1234abcd-…", "alias/app"

  std::string text() const;

  // Nothing when `text` does not have the six parts of an ARN.
  static std::optional<Arn> parse(std::string_view text);

  friend bool operator==(const Arn&, const Arn&) = default;
};

}  // namespace keyturn
