// The prose of help pages: what the service models document (assets/help/<service>.json, made by scripts/make-models)
// and the AWS CLI's own words (assets/help/cli.json). It is large and seldom asked for, so it is read when a page needs
// it; the page of the browser fetches it only then.
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/json.h"
#include "cli/help/hyphenation.h"

namespace keyturn::cli {

class HelpTexts {
 public:
  // Gives the text of assets/help/<name>.json; empty when there is none, then pages have no prose.
  using Source = std::string_view (*)(std::string_view name);

  HelpTexts() = default;
  explicit HelpTexts(Source source) : source_(source) {}

  // All of these are markup (scripts/help_text.py), empty when there is none, and there as long as the HelpTexts.
  std::string_view service(std::string_view service_name) const;
  std::string_view operation(std::string_view service_name, std::string_view operation_name) const;
  // The text of a member of a shape, or of the shape itself for an empty member; "member", "key" and "value" are those
  // of lists and maps.
  std::string_view shape(std::string_view service_name, std::string_view shape_name, std::string_view member) const;
  // The text of `owner`'s member, or of the member's shape where the member itself has none.
  std::string_view member(std::string_view service_name, std::string_view owner, std::string_view member,
                          std::string_view shape_name) const;
  // The AWS CLI's examples for a command of a service or group, such as "dynamodb", "wait table-exists".
  std::string_view examples(std::string_view group, std::string_view command) const;
  // What the real page says of markup that could not be read in the text of an operation, or of the service for an
  // empty name: on the error stream, and at its end.
  std::string_view remarks(std::string_view service_name, std::string_view operation_name) const;
  std::string_view closing(std::string_view service_name, std::string_view operation_name) const;
  // The title and the text of a topic, empty for those that are not there.
  std::string_view topic(std::string_view name, std::string_view part) const;
  // How words are parted at line ends: not at all when there are no patterns.
  const Hyphenation& hyphenation() const;
  // The AWS CLI's own words: one of `kind` ("global", "option", "command", "topics") by name.
  std::string_view own(std::string_view kind, std::string_view name) const;

 private:
  const Json& file(std::string_view name) const;

  Source source_ = nullptr;
  mutable std::map<std::string, Json, std::less<>> files_;  // read so far
  mutable std::unique_ptr<const Hyphenation> hyphenation_;  // made when first asked for, of what files_ holds
};

}  // namespace keyturn::cli
