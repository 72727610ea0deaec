#include "dynamodb/table_store.h"

#include <algorithm>

#include "crypto/aead.h"

namespace keyturn::dynamodb {

Table* TableStore::find(std::string_view name) {
  const auto found = tables.find(name);
  return found == tables.end() ? nullptr : &found->second.change();
}

const Table* TableStore::find(std::string_view name) const {
  const auto found = tables.find(name);
  return found == tables.end() ? nullptr : &*found->second;
}

Table* TableStore::find(const TableRef& ref) {
  Table* const table = find(std::string_view(ref.name));
  return table && table->id == ref.id ? table : nullptr;
}

bool TableStore::is_restoring_from(std::string_view backup_arn) const {
  return std::any_of(tables.begin(), tables.end(), [&](const auto& entry) {
    return entry.second->is_being_restored() && entry.second->restore->backup_arn == backup_arn;
  });
}

const crypto::Secret& TableStore::aws_owned_key(RandomSource& random) {
  if (aws_owned_key_.empty()) aws_owned_key_ = crypto::Secret(random.bytes(crypto::kKeySize));
  return aws_owned_key_;
}

}  // namespace keyturn::dynamodb
