#include "dynamodb/item_page.h"

#include <algorithm>
#include <utility>

#include "dynamodb/errors.h"
#include "dynamodb/item_errors.h"
#include "dynamodb/members.h"
#include "items/attribute_json.h"
#include "items/size.h"

namespace keyturn::dynamodb {

namespace {

using items::Item;

Result<Structure> find_structure(const Table& table, std::string_view index) {
  if (index.empty()) return table_structure(table);
  std::vector<Structure> structures = index_structures(table);
  const auto found = std::find_if(structures.begin(), structures.end(),
                                  [&](const Structure& structure) { return structure.index == index; });
  if (found == structures.end()) return errors::unknown_index(index);
  if (const std::optional<IndexChange>& change = table.index_change; change && change->index == index) {
    // What a DELETING index answers is not documented: it is not there (I).
    if (change->phase == IndexChange::Phase::Deleting) return errors::unknown_index(index);
    return errors::backfilling_index(index);
  }
  return std::move(*found);
}

bool is_projected(const Table& table, const Structure& structure, const std::string& name) {
  if (structure.index.empty() || structure.projection.type == "ALL") return true;
  const std::vector<std::string> keys = key_names(table, structure);
  const std::vector<std::string>& more = structure.projection.non_key_attributes;
  return std::find(keys.begin(), keys.end(), name) != keys.end() ||
         std::find(more.begin(), more.end(), name) != more.end();
}

// The attributes of the projection that are not in the index.
std::vector<std::string> missing_attributes(const Table& table, const PageRequest& request) {
  std::vector<std::string> names;
  if (!request.expressions.projection) return names;
  for (const items::DocumentPath& path : *request.expressions.projection) {
    if (!is_projected(table, request.structure, path.attribute())) names.push_back(path.attribute());
  }
  return names;
}

Result<void> check_global_index(const Table& table, const PageRequest& request) {
  const Structure& structure = request.structure;
  if (!structure.is_global) return {};
  if (request.consistency == Consistency::Strong) return errors::consistent_read_of_global_index();
  if (request.select == "ALL_ATTRIBUTES" && structure.projection.type != "ALL") {
    return errors::all_attributes_of_global_index(structure.index);
  }
  const std::vector<std::string> missing = missing_attributes(table, request);
  if (!missing.empty()) return errors::not_projected(structure.index, missing);
  return {};
}

Result<void> check_start_key(const Table& table, const PageRequest& request) {
  if (!request.start_key) return {};
  const Item& key = *request.start_key;
  const std::vector<std::string> names = key_names(table, request.structure);
  const bool has_all =
      std::all_of(names.begin(), names.end(), [&](const std::string& name) { return key.count(name) > 0; });
  if (!has_all || key.size() != names.size()) return errors::starting_key();
  KeyAttributes keys = key_attributes(table.definition, table.definition.keys);
  keys.insert(keys.end(), request.structure.keys.begin(), request.structure.keys.end());
  const bool fits = std::all_of(keys.begin(), keys.end(), [&](const KeyAttribute& one) {
    return items::code_of(key.at(one.name).type()) == one.type;
  });
  if (!fits) return errors::starting_key(errors::key_does_not_match().message);
  return {};
}

}  // namespace

Result<void> check_select(const Json& params, std::string_view verb) {
  const std::string select = text_of(params, "Select");
  const bool projects = has(params, "ProjectionExpression");
  if (select == "ALL_PROJECTED_ATTRIBUTES" && !has(params, "IndexName")) {
    return errors::all_projected_without_index(verb);
  }
  if (select == "SPECIFIC_ATTRIBUTES" && !projects) return errors::select_without_projection();
  if (!select.empty() && select != "SPECIFIC_ATTRIBUTES" && projects) return errors::projection_with_select(select);
  return {};
}

Result<std::optional<Item>> read_start_key(const Json& params) {
  using Key = std::optional<Item>;
  if (!has(params, "ExclusiveStartKey")) return Key();
  Result<Item> key = items::item_from_json(member(params, "ExclusiveStartKey"));
  if (!key.ok()) return errors::starting_key(key.error().message);
  return Key(std::move(key).value());
}

Result<PageRequest> read_page_request(const Table& table, const Json& params, Expressions expressions,
                                      std::optional<Item> start_key) {
  PageRequest request;
  KT_TRY(request.structure, find_structure(table, text_of(params, "IndexName")));
  request.select = text_of(params, "Select");
  if (request.select.empty()) request.select = has(params, "IndexName") ? "ALL_PROJECTED_ATTRIBUTES" : "ALL_ATTRIBUTES";
  if (has(params, "Limit")) request.limit = number_of(params, "Limit");
  if (member(params, "ConsistentRead") == true) request.consistency = Consistency::Strong;
  request.expressions = std::move(expressions);
  request.start_key = std::move(start_key);
  KT_CHECK(check_global_index(table, request));
  KT_CHECK(check_start_key(table, request));
  return request;
}

// A local index can be asked for what it does not hold: it is fetched from the table.
bool ItemPage::needs_whole_item() const {
  const Structure& structure = request_.structure;
  if (structure.index.empty() || structure.is_global || structure.projection.type == "ALL") return false;
  return request_.select == "ALL_ATTRIBUTES" || !missing_attributes(table_, request_).empty();
}

Result<Item> ItemPage::shown(Item&& item) {
  if (needs_whole_item()) {
    KT_TRY(std::optional<Item> whole, find_item(access_, table_, item));
    if (whole) {
      ++whole_items_;
      whole_bytes_ += items::size_of(*whole);
      item = std::move(*whole);
    }
  }
  const auto& projection = request_.expressions.projection;
  if (projection) return items::project(item, *projection);
  return std::move(item);
}

bool ItemPage::take(Item&& item) {
  const std::size_t size = items::size_of(item);
  full_ = full_ || (scanned_ > 0 && bytes_ + size > kPageBytes);
  if (full_) return false;
  ++scanned_;
  bytes_ += size;
  last_key_.clear();
  for (const std::string& name : key_names(table_, request_.structure)) last_key_.emplace(name, item.at(name));
  full_ = request_.limit && scanned_ >= *request_.limit;
  const auto& filter = request_.expressions.filter;
  if (!filter || items::is_true(*filter, item)) {
    ++count_;
    if (request_.select != "COUNT") {
      Result<Item> seen = shown(std::move(item));
      if (!seen.ok()) {
        outcome_ = seen.error();
        return false;
      }
      items_.push_back(items::to_json(seen.value()));
    }
  }
  return !full_;
}

Json ItemPage::answer(const Json& params) const {
  Json result = Json::object();
  if (request_.select != "COUNT") result["Items"] = items_;
  result["Count"] = count_;
  result["ScannedCount"] = scanned_;
  if (full_) result["LastEvaluatedKey"] = items::to_json(last_key_);
  ConsumedCapacity capacity(table_.name);
  if (request_.structure.index.empty()) {
    capacity.add_read(bytes_, request_.consistency);
  } else {
    capacity.add_index_read(request_.structure, bytes_, request_.consistency);
    if (whole_items_ > 0) capacity.add_read(whole_bytes_, request_.consistency);
  }
  add_capacity(result, params, capacity);
  return result;
}

}  // namespace keyturn::dynamodb
