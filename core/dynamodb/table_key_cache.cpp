#include "dynamodb/table_key_cache.h"

#include <utility>

namespace keyturn::dynamodb {

std::optional<crypto::Secret> TableKeyCache::find(std::string_view table_id, std::string_view connection,
                                                  Instant now) const {
  for (const KeptTableKey& entry : entries_) {
    if (entry.table_id == table_id && entry.connection == connection && now < entry.until) return entry.key;
  }
  return std::nullopt;
}

void TableKeyCache::keep(std::string table_id, std::string connection, crypto::Secret key, Instant until, Instant now) {
  std::erase_if(entries_, [&](const KeptTableKey& entry) {
    return entry.until <= now || (entry.table_id == table_id && entry.connection == connection);
  });
  entries_.push_back({std::move(table_id), std::move(connection), std::move(key), until});
}

void TableKeyCache::forget(std::string_view table_id) {
  std::erase_if(entries_, [&](const KeptTableKey& entry) { return entry.table_id == table_id; });
}

}  // namespace keyturn::dynamodb
