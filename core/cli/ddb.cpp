#include "cli/ddb.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "base/assert.h"
#include "base/text.h"
#include "cli/ddb/items.h"
#include "cli/ddb/substitution.h"
#include "cli/operation_command.h"
#include "cli/output/printer.h"
#include "cli/pagination.h"
#include "cli/paramfile.h"
#include "cli/python_text.h"
#include "cli/service_call.h"
#include "cli/yaml_node.h"
#include "model/service_model.h"

namespace keyturn::cli {

namespace {

constexpr std::size_t kBatch = 25;  // what BatchWriteItem takes at most

const model::ServiceModel& dynamodb() {
  const model::ServiceModel* service = model::find_model("dynamodb");
  KT_ASSERT(service != nullptr);
  return *service;
}

const model::Operation& operation_named(std::string_view name) {
  const model::Operation* operation = dynamodb().operation(name);
  KT_ASSERT(operation != nullptr);
  return *operation;
}

// The words of an option as one expression.
std::optional<std::string> expression_of(const ParsedArguments& arguments, std::string_view option) {
  const auto found = arguments.values.find(option);
  if (found == arguments.values.end()) return std::nullopt;
  return join(found->second, " ");
}

Attempt<std::string> items_text(Surroundings& around, const ParsedArguments& arguments) {
  std::string text = arguments.first("items");
  Attempt<std::optional<Json>> file = load_paramfile(text, around);
  if (!file) return bad_parameter("items", file.error().message);
  if (file.value()) {
    const Json& content = *file.value();
    return content.is_binary() ? to_text(content.get_binary()) : content.get<std::string>();
  }
  if (text == "-") return std::exchange(around.input, {});
  return text;
}

Attempt<std::vector<Json>> read_items(Surroundings& around, const ParsedArguments& arguments) {
  KT_TRY(const std::string text, items_text(around, arguments));
  const YamlDocument document = read_yaml_document(text);
  if (!document.ok()) return unexpected(document.error);
  std::vector<Json> items;
  const auto add = [&items](const Json& attribute) {
    // What is no map goes on as it is, and parameter validation names it.
    const auto map = attribute.find("M");
    items.push_back(map == attribute.end() ? ddb::plain_value(attribute) : *map);
  };
  KT_TRY(const Json all, ddb::attribute_of(document.root));
  const auto list = all.find("L");
  if (list == all.end()) {
    add(all);
  } else {
    std::for_each(list->begin(), list->end(), add);
  }
  return items;
}

// Until all items are written: what a batch leaves goes into the last ones.
Attempt<int> write_batches(Surroundings& around, const GlobalOptions& global, const std::string& table,
                           const std::vector<Json>& items, const Json& common) {
  const model::Operation& operation = operation_named("BatchWriteItem");
  KT_TRY(const ServiceCall service_call, ServiceCall::prepare(around, global, dynamodb(), operation));
  std::vector<Json> requests;
  for (const Json& item : items) requests.push_back({{"PutRequest", {{"Item", item}}}});
  for (std::size_t at = 0; at < requests.size();) {
    const std::size_t end = std::min(at + kBatch, requests.size());
    Json params = common;
    Json& batch = params["RequestItems"][table] = Json::array();
    for (; at < end; ++at) batch.push_back(requests[at]);
    const CallResult result = service_call.call(params);
    if (!result.document) return ended_without_answer(around, result, operation, global);
    const Json left = result.document->value("UnprocessedItems", Json::object()).value(table, Json::array());
    requests.insert(requests.end(), left.begin(), left.end());
  }
  return 0;
}

Attempt<void> add_paging(PagingOptions& paging, const ParsedArguments& arguments) {
  const auto number = [&arguments](std::string_view option, std::optional<std::int64_t>& value) -> Attempt<void> {
    const std::string text = arguments.first(option);
    if (text.empty()) return {};
    value = python_int(text);
    if (value) return {};
    return unexpected("invalid literal for int() with base 10: " + python_repr_text(text));
  };
  const std::string token = arguments.first("starting-token");
  if (!token.empty()) paging.starting_token = token;
  KT_CHECK(number("max-items", paging.max_items));
  return number("page-size", paging.page_size);
}

Attempt<Json> select_params(const ParsedArguments& arguments) {
  Json params = {{"TableName", arguments.first("table_name")},
                 {"ConsistentRead", arguments.first("consistent-read") != "false"}};
  const bool has_index = arguments.has("index-name");
  if (has_index) params["IndexName"] = arguments.first("index-name");
  std::size_t count = 0;
  constexpr std::pair<std::string_view, std::string_view> expressions[] = {{"projection", "ProjectionExpression"},
                                                                           {"filter", "FilterExpression"},
                                                                           {"key-condition", "KeyConditionExpression"}};
  for (const auto& [option, member] : expressions) {
    const std::optional<std::string> expression = expression_of(arguments, option);
    if (expression) KT_CHECK(ddb::add_expression(params, member, *expression, count));
  }
  const std::string attributes = arguments.first("attributes");
  if (!attributes.empty()) params["Select"] = attributes == "COUNT" ? attributes : attributes + "_ATTRIBUTES";
  const bool counts = arguments.first("return-consumed-capacity") == "true";
  params["ReturnConsumedCapacity"] = !counts ? "NONE" : has_index ? "INDEXES" : "TOTAL";
  return params;
}

Attempt<int> print_answer(Surroundings& around, const GlobalOptions& global, const model::Operation& operation,
                          Json answer) {
  if (const auto capacity = answer.find("ConsumedCapacity"); capacity != answer.end() && capacity->is_null()) {
    answer.erase("ConsumedCapacity");
  }
  KT_TRY(const Json document, ddb::readable(answer, *operation.output));
  PrinterOptions options;
  options.format = OutputFormat::Yaml;
  options.operation = operation.name;
  options.query = global.query;
  const Printed printed = Printer(std::move(options)).whole(document);
  around.print(printed.out);
  if (printed.error) return unexpected(*printed.error);
  return 0;
}

}  // namespace

Attempt<int> ddb_put(Surroundings& around, const GlobalOptions& global, const ParsedArguments& arguments) {
  const model::Operation& operation = operation_named("PutItem");
  KT_TRY(const ServiceCall service_call, ServiceCall::prepare(around, global, dynamodb(), operation));
  KT_TRY(const std::vector<Json> items, read_items(around, arguments));
  const std::optional<std::string> condition = expression_of(arguments, "condition");
  if (items.size() > 1 && condition) return parameter_error("--condition is not supported for multiple items");
  Json params = {{"ReturnConsumedCapacity", "NONE"}};
  if (items.size() > 1) return write_batches(around, global, arguments.first("table_name"), items, params);
  std::size_t count = 0;
  if (condition) KT_CHECK(ddb::add_expression(params, "ConditionExpression", *condition, count));
  params["TableName"] = arguments.first("table_name");
  for (const Json& item : items) {
    params["Item"] = item;
    const CallResult result = service_call.call(params);
    if (!result.document) return ended_without_answer(around, result, operation, global);
  }
  return 0;
}

Attempt<int> ddb_select(Surroundings& around, const GlobalOptions& global, const ParsedArguments& arguments) {
  const model::Operation& operation = operation_named(arguments.has("key-condition") ? "Query" : "Scan");
  KT_TRY(const ServiceCall service_call, ServiceCall::prepare(around, global, dynamodb(), operation));
  // Only YAML can show what this command prints; a format of the configuration is not looked at.
  if (!global.output.empty() && global.output != "yaml") {
    return parameter_error(global.output + " output format is not supported for ddb commands");
  }
  PagingOptions paging;
  KT_CHECK(add_paging(paging, arguments));
  if (!global.paginate) {
    const std::string conflict = paging_conflict(paging);
    if (!conflict.empty()) return parameter_error(conflict);
  }
  KT_TRY(const Json params, select_params(arguments));
  CallResult last;
  if (!global.paginate) {
    last = service_call.call(params);
    if (!last.document) return ended_without_answer(around, last, operation, global);
    return print_answer(around, global, operation, std::move(*last.document));
  }
  const FetchPage fetch = [&](const Json& page_params) {
    last = service_call.call(page_params);
    return last.document;
  };
  MergedPages pages = merge_pages(*dynamodb().paginator(operation.name), params, paging, fetch);
  if (pages.error) return unexpected(*pages.error);
  if (pages.fetch_failed) return ended_without_answer(around, last, operation, global);
  return print_answer(around, global, operation, std::move(pages.document));
}

}  // namespace keyturn::cli
