// ExpressionAttributeNames and ExpressionAttributeValues of one request: what "#n" and ":v" stand for, and which of
// them its expressions have used (facts sheet 13.4).
#pragma once
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "base/result.h"
#include "items/attribute_value.h"

namespace keyturn::items {

class Placeholders {
 public:
  // The members of the request, null when they were not given.
  static Result<Placeholders> read(const Json& names, const Json& values);

  // The attribute that "#n" stands for, the value of ":v"; null when it is not defined. Both count as used.
  const std::string* name(std::string_view placeholder);
  const AttributeValue* value(std::string_view placeholder);

  // Call it when all expressions of the request have been read.
  Result<void> check_all_used() const;

 private:
  std::vector<std::string> unused(const std::vector<std::string>& given) const;

  std::map<std::string, std::string, std::less<>> names_;
  std::map<std::string, AttributeValue, std::less<>> values_;
  std::vector<std::string> given_names_;  // in the order of the request
  std::vector<std::string> given_values_;
  std::set<std::string, std::less<>> used_;
};

}  // namespace keyturn::items
