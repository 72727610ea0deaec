// The data keys of tables in the clear, each ready to seal and open. A request may have them when it has the table key;
// to open them anew for every request would take longer than what the request is about.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "dynamodb/table_key.h"
#include "storage/page_key.h"

namespace keyturn::dynamodb {

using PageKeys = std::shared_ptr<const std::vector<storage::PageKey>>;

// Those of the tables that were last used. They are a memory of the program's, not of the account's: a copy of the
// account begins without, and nothing is answered otherwise because of them.
class OpenedKeys {
 public:
  OpenedKeys() = default;
  OpenedKeys(const OpenedKeys&) {}
  OpenedKeys(OpenedKeys&&) = default;
  OpenedKeys& operator=(const OpenedKeys& other) { return *this = OpenedKeys(other); }
  OpenedKeys& operator=(OpenedKeys&&) = default;
  ~OpenedKeys() = default;

  // Null when they are not kept, or what is stored of them is not what it was.
  PageKeys find(std::string_view table_id, const std::vector<DataKey>& stored) const;

  void keep(std::string_view table_id, const std::vector<DataKey>& stored, PageKeys keys);

  // The table has another table key, or is gone.
  void forget(std::string_view table_id);

 private:
  struct Entry {
    std::string table_id;
    std::vector<DataKey> stored;
    PageKeys keys;
  };
  std::vector<Entry> entries_;
};

}  // namespace keyturn::dynamodb
