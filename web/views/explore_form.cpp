#include "views/explore_form.h"

#include <algorithm>

#include "base/text.h"
#include "views/attributes.h"
#include "views/item_keys.h"

namespace keyturn::views {
namespace {

// The error of a value that `type` has to be made of.
std::string value_error(const std::string& type, const std::string& text) {
  const Result<Json> value = value_from(type, text);
  return value.ok() ? std::string() : value.error().message;
}

std::string key_value_error(const std::string& type, const std::string& text) {
  return text.empty() ? "Enter a value." : value_error(type, text);
}

// Expressions as they are put together, with what their placeholders stand for.
struct Expression {
  Json names = Json::object();
  Json values = Json::object();

  // "#n BETWEEN :v AND :w" with placeholders of its own.
  std::string term(std::string form, const std::string& attribute, const std::string& type,
                   const std::vector<std::string>& texts) {
    const std::string name = joined({"#n", std::to_string(names.size())});
    names[name] = attribute;
    replace(form, "#n", name);
    const char* const marks[] = {":v", ":w"};
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const std::string placeholder = joined({":v", std::to_string(values.size())});
      values[placeholder] = value_from(type, texts[i]).value();
      replace(form, marks[i], placeholder);
    }
    return form;
  }

 private:
  static void replace(std::string& text, std::string_view mark, const std::string& by) {
    text.replace(text.find(mark), mark.size(), by);
  }
};

std::vector<std::string> used_texts(const Comparison& comparison, const std::string& first, const std::string& second) {
  if (comparison.values == 0) return {};
  if (comparison.values == 1) return {first};
  return {first, second};
}

const Comparison* sort_comparison(const ExploreForm& form, const std::vector<KeyPart>& key) {
  if (!form.query || key.size() < 2 || form.sort_comparison < 0) return nullptr;
  return &sort_comparisons()[static_cast<std::size_t>(form.sort_comparison)];
}

ExploreErrors::OfFilter errors_of(const Filter& filter) {
  const Comparison& comparison = filter_comparisons()[static_cast<std::size_t>(filter.comparison)];
  ExploreErrors::OfFilter errors;
  if (filter.attribute.empty()) errors.attribute = "Enter an attribute's name.";
  if (comparison.values > 0) errors.value = value_error(filter.type, filter.value);
  if (comparison.values > 1) errors.second = value_error(filter.type, filter.second);
  return errors;
}

void add_key_condition(const dynamodb::Table& table, const ExploreForm& form, Expression& expression, Json& params) {
  const std::vector<KeyPart> key = key_parts(table, form.index);
  std::string condition = expression.term("#n = :v", key[0].name, key[0].type, {form.partition});
  if (const Comparison* comparison = sort_comparison(form, key)) {
    condition += joined({" AND ", expression.term(comparison->form, key[1].name, key[1].type,
                                                  used_texts(*comparison, form.sort, form.sort_second))});
  }
  params["KeyConditionExpression"] = condition;
  if (form.descending) params["ScanIndexForward"] = false;
}

void add_filters(const ExploreForm& form, Expression& expression, Json& params) {
  std::vector<std::string> terms;
  for (const Filter& filter : form.filters) {
    const Comparison& comparison = filter_comparisons()[static_cast<std::size_t>(filter.comparison)];
    terms.push_back(expression.term(comparison.form, filter.attribute, filter.type,
                                    used_texts(comparison, filter.value, filter.second)));
  }
  if (!terms.empty()) params["FilterExpression"] = join(terms, " AND ");
}

}  // namespace

const std::vector<Comparison>& sort_comparisons() {
  static const std::vector<Comparison> comparisons = {
      {"Equal to", "#n = :v", 1},
      {"Less than or equal to", "#n <= :v", 1},
      {"Less than", "#n < :v", 1},
      {"Greater than or equal to", "#n >= :v", 1},
      {"Greater than", "#n > :v", 1},
      {"Between", "#n BETWEEN :v AND :w", 2},
      {"Begins with", "begins_with(#n, :v)", 1},
  };
  return comparisons;
}

const std::vector<Comparison>& filter_comparisons() {
  static const std::vector<Comparison> comparisons = [] {
    std::vector<Comparison> all = sort_comparisons();
    all.push_back({"Not equal to", "#n <> :v", 1});
    all.push_back({"Contains", "contains(#n, :v)", 1});
    all.push_back({"Does not contain", "NOT contains(#n, :v)", 1});
    all.push_back({"Exists", "attribute_exists(#n)", 0});
    all.push_back({"Does not exist", "attribute_not_exists(#n)", 0});
    return all;
  }();
  return comparisons;
}

const std::vector<int>& page_sizes() {
  static const std::vector<int> sizes = {10, 25, 50, 100, 300};
  return sizes;
}

std::vector<Readable> readables(const dynamodb::Table& table) {
  std::vector<Readable> all = {{joined({"Table: ", table.name}), ""}};
  const auto& change = table.index_change;
  for (const auto& index : table.definition.global_indexes) {
    if (change && change->index == index.name) continue;
    all.push_back({joined({"Index: ", index.name}), index.name});
  }
  for (const auto& index : table.definition.local_indexes) all.push_back({joined({"Index: ", index.name}), index.name});
  return all;
}

bool ExploreErrors::empty() const {
  return partition.empty() && sort.empty() && sort_second.empty() &&
         std::all_of(filters.begin(), filters.end(), [](const OfFilter& one) {
           return one.attribute.empty() && one.value.empty() && one.second.empty();
         });
}

ExploreErrors errors_of(const dynamodb::Table& table, const ExploreForm& form) {
  ExploreErrors errors;
  const std::vector<KeyPart> key = key_parts(table, form.index);
  if (form.query && !key.empty()) errors.partition = key_value_error(key[0].type, form.partition);
  if (const Comparison* comparison = sort_comparison(form, key)) {
    errors.sort = key_value_error(key[1].type, form.sort);
    if (comparison->values > 1) errors.sort_second = key_value_error(key[1].type, form.sort_second);
  }
  for (const Filter& filter : form.filters) errors.filters.push_back(errors_of(filter));
  return errors;
}

const char* operation_of(const ExploreForm& form) { return form.query ? "Query" : "Scan"; }

Json explore_params(const dynamodb::Table& table, const ExploreForm& form, const Json& start) {
  Json params = {{"TableName", table.name}};
  if (!form.index.empty()) params["IndexName"] = form.index;
  Expression expression;
  if (form.query) add_key_condition(table, form, expression, params);
  add_filters(form, expression, params);
  if (!expression.names.empty()) params["ExpressionAttributeNames"] = expression.names;
  if (!expression.values.empty()) params["ExpressionAttributeValues"] = expression.values;
  params["Limit"] = form.page_size;
  params["ReturnConsumedCapacity"] = "TOTAL";
  if (!start.is_null()) params["ExclusiveStartKey"] = start;
  return params;
}

}  // namespace keyturn::views
