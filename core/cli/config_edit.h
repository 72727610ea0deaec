// Writes a value into the text of ~/.aws/config or ~/.aws/credentials as `aws configure set` does: a key's line is
// replaced in place, a new key stands after the last one of its section, comments stay (facts sheet aws-cli.md, section
// 10).
#pragma once
#include <string>
#include <string_view>

namespace keyturn::cli {

struct ConfigChange {
  std::string section;  // "default", "profile dev"
  std::string key;
  std::string nested;  // a key below `key`, as in s3.max_queue_size; empty: none
  std::string value;
};

std::string config_with(std::string_view text, const ConfigChange& change);

}  // namespace keyturn::cli
