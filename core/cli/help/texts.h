// The prose of help pages: what the service models document (assets/help/<service>.json, made by scripts/make-models)
// and the AWS CLI's own words (assets/help/cli.json). It is large and seldom asked for, so it is read when a page needs
// it; the page of the browser fetches it only then.
#pragma once
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "base/json.h"

namespace keyturn::cli {

class HelpTexts {
 public:
  // Gives the text of assets/help/<name>.json; empty when there is none, then pages have no prose.
  using Source = std::function<std::string_view(std::string_view name)>;

  HelpTexts() = default;
  explicit HelpTexts(Source source) : source_(std::move(source)) {}

  // All of these are markup (cli/help/prose.h), empty when there is none.
  std::string service(std::string_view service_name) const;
  std::string operation(std::string_view service_name, std::string_view operation_name) const;
  // The text of a member of a shape, or of the shape itself for an empty member; "member", "key" and "value" are those
  // of lists and maps.
  std::string shape(std::string_view service_name, std::string_view shape_name, std::string_view member) const;
  // The AWS CLI's own words: one of `kind` ("global", "option", "command", "topic") by name.
  std::string own(std::string_view kind, std::string_view name) const;
  // The AWS CLI's own entry as it stands, such as a command's with several parts; null when there is none.
  const Json& entry(std::string_view kind, std::string_view name) const;

 private:
  const Json& file(std::string_view name) const;

  Source source_;
  mutable std::map<std::string, Json, std::less<>> files_;  // read so far
};

}  // namespace keyturn::cli
