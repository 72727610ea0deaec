// The shape constraints of the item operations (facts sheet 13.1, 13.4), where they differ from the model's.
#include <algorithm>

#include "base/text.h"
#include "dynamodb/item_errors.h"
#include "dynamodb/item_operations.h"
#include "dynamodb/limits.h"
#include "dynamodb/members.h"
#include "dynamodb/printed_enums.h"
#include "dynamodb/table_name.h"
#include "model/validator.h"
#include "service/errors.h"

namespace keyturn::dynamodb {

namespace {

using model::Violation;
using Violations = std::vector<Violation>;

void print_as_service(Violations& found, std::string_view operation) {
  print_enums_as_service(found);
  for (Violation& violation : found) {
    // Query and Scan really differ here (13.4).
    if (operation == "Query" && violation.path == "limit") {
      violation.path = "Limit";
      violation.value.reset();
    }
  }
}

// The least length is 1 here, because of ARNs; the rest is that of a table's name (13.1).
Violations table_name_violations(const Json& params) {
  if (!has(params, "TableName")) return {{"tableName", "null", "Member must not be null"}};
  const auto& name = member(params, "TableName").get_ref<const std::string&>();
  if (parse_table_arn(name)) return {};
  static const model::Shape text = [] {
    model::Shape shape;
    shape.min = 1;
    shape.max = 255;
    shape.pattern = "[a-zA-Z0-9_.-]+";
    return shape;
  }();
  static const model::Shape request = [] {
    model::Shape shape;
    shape.type = model::ShapeType::Structure;
    shape.members.push_back({"TableName", &text});
    return shape;
  }();
  Violations found = model::violations(request, params);
  // An empty name is too short, and that is all that is said.
  if (name.empty()) found.resize(1);
  return found;
}

// BatchWriteItem's lists are checked as values of the map (13.4).
Violations map_value_violations(const model::Operation& operation, const Json& params) {
  const Json& requests = member(params, "RequestItems");
  const bool fits = std::all_of(requests.begin(), requests.end(),
                                [](const Json& list) { return !list.empty() && list.size() <= kBatchWrites; });
  if (fits) return {};
  return {{"requestItems", model::printed_value(*operation.input->member("RequestItems")->shape, requests),
           joined({"Map value must satisfy constraint: [Member must have length less than or equal to ",
                   std::to_string(kBatchWrites), ", Member must have length greater than or equal to 1]"})}};
}

bool is_list_length(const Violation& violation) {
  return violation.path.starts_with("requestItems.") && violation.path.ends_with(".member") &&
         violation.constraint.starts_with("Member must have length");
}

}  // namespace

Result<void> validate_item_request(const model::ServiceModel&, const model::Operation& operation, const Json& params) {
  const model::Shape& input = *operation.input;
  if (std::string problem = model::find_type_error(input, params); !problem.empty()) {
    return service::serialization(std::move(problem));
  }
  const bool names_table = input.member("TableName") != nullptr;
  if (names_table) {
    const Violations name = table_name_violations(params);
    if (!name.empty()) return service::validation(model::violations_message(name));
  }
  const bool is_batch = input.member("RequestItems") != nullptr;
  if (is_batch && member(params, "RequestItems").empty()) return errors::items_required(operation.name);

  Violations found = model::violations(input, params);
  std::erase_if(found, [](const Violation& violation) { return violation.path == "tableName"; });
  if (operation.name == "BatchWriteItem") {
    std::erase_if(found, is_list_length);
    const Violations more = map_value_violations(operation, params);
    found.insert(found.begin(), more.begin(), more.end());
  }
  print_as_service(found, operation.name);
  if (!found.empty()) return service::validation(model::violations_message(found));
  return {};
}

}  // namespace keyturn::dynamodb
