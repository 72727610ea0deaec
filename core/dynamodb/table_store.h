// The tables of the account in its Region, a copyable value: a copy shares each table until one of both changes it.
// They are kept by name in bytewise order, the order of ListTables (facts sheet 3).
#pragma once
#include <map>
#include <string>
#include <string_view>

#include "base/saved.h"
#include "base/shared.h"
#include "crypto/secret.h"
#include "dynamodb/backup.h"
#include "dynamodb/opened_keys.h"
#include "dynamodb/table.h"
#include "dynamodb/table_key_cache.h"
#include "dynamodb/transaction_token.h"
#include "random/random_source.h"

namespace keyturn::dynamodb {

struct TableStore {
  std::map<std::string, Shared<Table>, std::less<>> tables;
  std::map<std::string, Backup, std::less<>> backups;  // by ARN
  TableKeyCache table_keys;
  TransactionTokens transaction_tokens;
  OpenedKeys opened_keys;

  // Null when there is none of that name. Who may change the table has it alone from then on.
  Table* find(std::string_view name);
  const Table* find(std::string_view name) const;

  // Null when the table of that name is another one by now, or gone.
  Table* find(const TableRef& ref);

  // A table is being restored from this backup.
  bool is_restoring_from(std::string_view backup_arn) const;

  // The key of DynamoDB itself that seals the table keys of tables without a KMS key: in the service's account,
  // invisible to the user. Made on first use.
  const crypto::Secret& aws_owned_key(RandomSource& random);

 private:
  friend struct keyturn::Saved<TableStore>;

  crypto::Secret aws_owned_key_;
};

}  // namespace keyturn::dynamodb
