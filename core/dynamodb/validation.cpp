#include "dynamodb/validation.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "dynamodb/errors.h"
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

std::string_view last_part(std::string_view path) { return path.substr(path.rfind('.') + 1); }
std::string_view first_part(std::string_view path) { return path.substr(0, path.find('.')); }

// Members whose mistakes DynamoDB reports later and in other words: TableName accepts ARNs in the model and not always
// in the service (2.2), TableClass has a text of its own (2.2), and so have tags (2.6) and the length of a restored
// table's name (2.2).
bool is_reported_otherwise(const Violation& violation) {
  const std::string_view top = first_part(violation.path);
  const bool is_length = violation.constraint.find("length") != std::string::npos;
  return top == "tableName" || top == "tableClass" || top == "tags" || (top == "targetTableName" && is_length);
}

void add_table_name(Violations& found, const model::ServiceModel& model, const model::Operation& operation,
                    const Json& params) {
  const std::string name = text_of(params, "TableName");
  if (operation.name != "CreateTable" && parse_table_arn(name)) return;
  model::Shape name_only;
  name_only.type = model::ShapeType::Structure;
  name_only.members.push_back({"TableName", model.shape("TableName")});
  const Violations more = model::violations(name_only, {{"TableName", name}});
  found.insert(found.end(), more.begin(), more.end());
}

void add_missing(Violations& found, const Json& params, std::string_view name) {
  if (!has(params, name)) found.push_back({lower_first(name), "null", "Member must not be null"});
}

void add_key_schema_length(Violations& found, const model::Shape& structure, const Json& value, std::string path) {
  const Json& keys = member(value, "KeySchema");
  if (keys.size() <= kKeyElements) return;
  found.push_back({std::move(path), model::printed_value(*structure.member("KeySchema")->shape, keys),
                   "Member must have length less than or equal to " + std::to_string(kKeyElements)});
}

// What the model of today leaves open for replicas and multi-attribute index keys, and the service still demands of a
// table that is made from nothing (2.2).
void add_create_table(Violations& found, const model::Operation& operation, const Json& params) {
  add_missing(found, params, "AttributeDefinitions");
  add_missing(found, params, "KeySchema");
  add_key_schema_length(found, *operation.input, params, "keySchema");
  const Json& indexes = member(params, "LocalSecondaryIndexes");
  const model::Shape& index_shape = *operation.input->member("LocalSecondaryIndexes")->shape->element;
  for (std::size_t i = 0; i < indexes.size(); ++i) {
    add_key_schema_length(found, index_shape, indexes[i],
                          joined({"localSecondaryIndexes.", std::to_string(i + 1), ".member.keySchema"}));
  }
}

std::ptrdiff_t position(const model::Shape& input, const Violation& violation) {
  const auto found = std::find_if(input.members.begin(), input.members.end(), [&](const model::Member& one) {
    return lower_first(one.name) == first_part(violation.path);
  });
  return found - input.members.begin();
}

// In the order of the request's members; writes are reported before reads (1.1).
void order(Violations& found, const model::Shape& input) {
  std::stable_sort(found.begin(), found.end(),
                   [&](const Violation& a, const Violation& b) { return position(input, a) < position(input, b); });
  for (std::size_t i = 1; i < found.size(); ++i) {
    const bool reads_first =
        last_part(found[i - 1].path) == "readCapacityUnits" && last_part(found[i].path) == "writeCapacityUnits";
    if (reads_first) std::swap(found[i - 1], found[i]);
  }
}

}  // namespace

Result<void> validate_request(const model::ServiceModel& model, const model::Operation& operation, const Json& params) {
  const model::Shape& input = *operation.input;
  if (std::string problem = model::find_type_error(input, params); !problem.empty()) {
    return service::serialization(std::move(problem));
  }
  if (input.is_required("TableName") && !has(params, "TableName")) return errors::table_name_required();
  const bool names_table = has(params, "TableName");

  Violations found = model::violations(input, params);
  std::erase_if(found, is_reported_otherwise);
  print_enums_as_service(found);
  if (names_table) add_table_name(found, model, operation, params);
  if (operation.name == "CreateTable") add_create_table(found, operation, params);
  order(found, input);
  if (!found.empty()) return service::validation(model::violations_message(found));
  return {};
}

}  // namespace keyturn::dynamodb
