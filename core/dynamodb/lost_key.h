// What happens to a table when its KMS key is lost, and when it comes back (facts sheet 9). DynamoDB learns of it by
// asking KMS, at a moment of its own for each table; what it asks stands in the trail.
#pragma once
#include "base/result.h"
#include "dynamodb/table_store.h"
#include "service/dispatcher.h"

namespace keyturn::dynamodb {

// Whether KMS lets DynamoDB open this table's key now, through its grants. This asks KMS.
bool key_is_usable(service::Dispatcher& door, const Table& table, const service::Account& account);

// KMS' answer has changed, or is the same again: plans when DynamoDB will find out.
void note_key(Table& table, service::Ground& ground, bool usable);

// DynamoDB asks KMS by itself: the table becomes INACCESSIBLE_ENCRYPTION_CREDENTIALS, or leaves that state.
void key_is_checked(TableStore& tables, service::Dispatcher& door, service::Ground& ground, const TableRef& ref);

// Seven days have passed: ARCHIVING, unless the key is back.
void archiving_is_due(TableStore& tables, service::Dispatcher& door, service::Ground& ground, const TableRef& ref);

// ARCHIVED: a backup has been made of it.
void is_archived(TableStore& tables, service::Ground& ground, const TableRef& ref);

// For what is not documented of an archived table (15.1): it is in use.
Result<void> check_not_archived(const Table& table);

// What DynamoDB needs the key for fails, with KMS' reason, on a table that is inaccessible (9.4).
Result<void> check_accessible(service::Context& context, TableStore& tables, const Table& table);

}  // namespace keyturn::dynamodb
