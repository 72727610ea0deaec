#include "dynamodb/opened_keys.h"

#include <utility>

namespace keyturn::dynamodb {

namespace {

constexpr std::size_t kMostTables = 16;

}  // namespace

PageKeys OpenedKeys::find(std::string_view table_id, const std::vector<DataKey>& stored) const {
  for (const Entry& entry : entries_) {
    if (entry.table_id == table_id && entry.stored == stored) return entry.keys;
  }
  return nullptr;
}

void OpenedKeys::keep(std::string_view table_id, const std::vector<DataKey>& stored, PageKeys keys) {
  forget(table_id);
  if (entries_.size() == kMostTables) entries_.erase(entries_.begin());
  entries_.push_back({std::string(table_id), stored, std::move(keys)});
}

void OpenedKeys::forget(std::string_view table_id) {
  std::erase_if(entries_, [&](const Entry& entry) { return entry.table_id == table_id; });
}

}  // namespace keyturn::dynamodb
