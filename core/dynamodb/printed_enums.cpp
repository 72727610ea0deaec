#include "dynamodb/printed_enums.h"

#include <string_view>

#include "base/text.h"

namespace keyturn::dynamodb {

namespace {

struct PrintedEnum {
  std::string_view member;
  std::string_view values;
};
// Facts sheet 2.2, 2.6, 13.4; (A) the last.
constexpr PrintedEnum kPrintedEnums[] = {
    {"attributeType", "[B, N, S]"},
    {"streamViewType", "[OLD_IMAGE, KEYS_ONLY, NEW_AND_OLD_IMAGES, NEW_IMAGE]"},
    {"select", "[SPECIFIC_ATTRIBUTES, COUNT, ALL_ATTRIBUTES, ALL_PROJECTED_ATTRIBUTES]"},
    {"returnValues", "[ALL_NEW, UPDATED_OLD, ALL_OLD, NONE, UPDATED_NEW]"},
};
constexpr std::string_view kGrammar = "Member must satisfy enum value set: ";

}  // namespace

void print_enums_as_service(std::vector<model::Violation>& found) {
  for (model::Violation& violation : found) {
    if (!violation.constraint.starts_with(kGrammar)) continue;
    const std::string_view path = violation.path;
    const std::string_view member = path.substr(path.rfind('.') + 1);
    for (const PrintedEnum& printed : kPrintedEnums) {
      if (member == printed.member) violation.constraint = joined({kGrammar, printed.values});
    }
  }
}

}  // namespace keyturn::dynamodb
