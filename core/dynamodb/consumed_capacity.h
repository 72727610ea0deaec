// ConsumedCapacity: what a request costs. A write costs a unit for every KB, a read half a unit for every 4 KB and the
// double when it is consistent; a transaction costs twice that.
// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html
#pragma once
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "dynamodb/item_access.h"

namespace keyturn::dynamodb {

enum class Consistency { Eventual, Strong };

// Of one table in one request.
class ConsumedCapacity {
 public:
  enum class Kind { Plain, TransactRead, TransactWrite };

  explicit ConsumedCapacity(std::string table, Kind kind = Kind::Plain) : table_(std::move(table)), kind_(kind) {}

  // `bytes` of items that one read took together; at least one unit of 4 KB.
  void add_read(std::size_t bytes, Consistency consistency);
  void add_index_read(const Structure& structure, std::size_t bytes, Consistency consistency);

  void add_write(const std::optional<items::Item>& before, const std::optional<items::Item>& after);
  void add_index_writes(const std::vector<IndexWrite>& writes);

  // What ReturnConsumedCapacity asks for: null for NONE.
  Json report(std::string_view wanted) const;

 private:
  double factor() const { return kind_ == Kind::Plain ? 1.0 : 2.0; }
  void add_index(const Structure& structure, double units);
  Json units(double amount) const;

  std::string table_;
  Kind kind_;
  double table_units_ = 0;
  std::map<std::string, double> local_;
  std::map<std::string, double> global_;
};

// Adds the report to an answer when one was asked for.
void add_capacity(Json& answer, const Json& params, const ConsumedCapacity& capacity);

// The list that batches and transactions answer.
void add_capacities(Json& answer, const Json& params, const std::map<std::string, ConsumedCapacity>& capacities);

// ReturnItemCollectionMetrics=SIZE, for a table with local indexes: the item collection of `item`; else null.
Json item_collection_metrics(const Table& table, const items::Item& item);

}  // namespace keyturn::dynamodb
