#include "dynamodb/consumed_capacity.h"

#include <algorithm>

#include "dynamodb/members.h"
#include "items/attribute_json.h"
#include "items/size.h"

namespace keyturn::dynamodb {

namespace {

constexpr std::size_t kReadUnit = 4'096;
constexpr std::size_t kWriteUnit = 1'024;

double rounded_up(std::size_t bytes, std::size_t unit) {
  return static_cast<double>(std::max<std::size_t>((bytes + unit - 1) / unit, 1));
}

double read_units(std::size_t bytes, Consistency consistency) {
  return rounded_up(bytes, kReadUnit) * (consistency == Consistency::Strong ? 1.0 : 0.5);
}

std::size_t size_of(const std::optional<items::Item>& item) { return item ? items::size_of(*item) : 0; }

// An entry whose key stays costs the larger of its two sizes; one that moves is deleted and written.
double write_units(const IndexWrite& write) {
  const auto same = [&](const KeyAttribute& key) { return write.before->at(key.name) == write.after->at(key.name); };
  const bool moves =
      write.before && write.after && !std::all_of(write.structure.keys.begin(), write.structure.keys.end(), same);
  const std::size_t before = size_of(write.before);
  const std::size_t after = size_of(write.after);
  if (moves) return rounded_up(before, kWriteUnit) + rounded_up(after, kWriteUnit);
  return rounded_up(std::max(before, after), kWriteUnit);
}

}  // namespace

void ConsumedCapacity::add_index(const Structure& structure, double amount) {
  (structure.is_global ? global_ : local_)[structure.index] += amount;
}

void ConsumedCapacity::add_read(std::size_t bytes, Consistency consistency) {
  table_units_ += factor() * read_units(bytes, consistency);
}

void ConsumedCapacity::add_index_read(const Structure& structure, std::size_t bytes, Consistency consistency) {
  add_index(structure, read_units(bytes, consistency));
}

void ConsumedCapacity::add_write(const std::optional<items::Item>& before, const std::optional<items::Item>& after) {
  table_units_ += factor() * rounded_up(std::max(size_of(before), size_of(after)), kWriteUnit);
}

void ConsumedCapacity::add_index_writes(const std::vector<IndexWrite>& writes) {
  for (const IndexWrite& write : writes) add_index(write.structure, factor() * write_units(write));
}

Json ConsumedCapacity::units(double amount) const {
  Json result = {{"CapacityUnits", amount}};
  if (kind_ == Kind::TransactRead) result["ReadCapacityUnits"] = amount;
  if (kind_ == Kind::TransactWrite) result["WriteCapacityUnits"] = amount;
  return result;
}

Json ConsumedCapacity::report(std::string_view wanted) const {
  if (wanted.empty() || wanted == "NONE") return nullptr;
  double total = table_units_;
  for (const auto& [name, amount] : local_) total += amount;
  for (const auto& [name, amount] : global_) total += amount;
  Json result = {{"TableName", table_}};
  result.update(units(total));
  if (wanted != "INDEXES") return result;
  result["Table"] = units(table_units_);
  for (const auto& [name, amount] : local_) result["LocalSecondaryIndexes"][name] = units(amount);
  for (const auto& [name, amount] : global_) result["GlobalSecondaryIndexes"][name] = units(amount);
  return result;
}

void add_capacity(Json& answer, const Json& params, const ConsumedCapacity& capacity) {
  Json report = capacity.report(text_of(params, "ReturnConsumedCapacity"));
  if (!report.is_null()) answer["ConsumedCapacity"] = std::move(report);
}

void add_capacities(Json& answer, const Json& params, const std::map<std::string, ConsumedCapacity>& capacities) {
  const std::string wanted = text_of(params, "ReturnConsumedCapacity");
  if (wanted.empty() || wanted == "NONE") return;
  Json list = Json::array();
  for (const auto& [table, capacity] : capacities) list.push_back(capacity.report(wanted));
  answer["ConsumedCapacity"] = std::move(list);
}

Json item_collection_metrics(const Table& table, const items::Item& item) {
  if (table.definition.local_indexes.empty()) return nullptr;
  const std::string& name = table.definition.keys.front().name;
  Json key = Json::object();
  key[name] = items::to_json(item.at(name));
  return {{"ItemCollectionKey", std::move(key)}, {"SizeEstimateRangeGB", {0.0, 1.0}}};
}

}  // namespace keyturn::dynamodb
