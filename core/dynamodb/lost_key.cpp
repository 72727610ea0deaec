#include "dynamodb/lost_key.h"

#include "dynamodb/backup_errors.h"
#include "dynamodb/encryption.h"
#include "dynamodb/kms_door.h"
#include "dynamodb/timings.h"

namespace keyturn::dynamodb {

namespace {

bool can_be_inaccessible(const Table& table) {
  return table.status == TableStatus::Active || table.status == TableStatus::Updating ||
         table.status == TableStatus::Inaccessible;
}

// A table that waits in CREATING goes on when its key is back.
void note_key_of_new(Table& table, service::Ground& ground, bool usable) {
  if (!usable || !table.key_loss.creation_waits) return;
  table.key_loss.creation_waits = false;
  ground.scheduler.cancel_kind<TableIsGone>(table.ref());
  ground.scheduler.plan(ground.now + kCreating.pick(ground.random), TableBecomesActive{table.ref()});
}

// A change of key that waits for the old one goes on where it stopped.
void go_on_with_change(Table& table, service::Ground& ground) {
  if (!table.sse.waits()) return;
  table.sse.go_on(ground.now);
  ground.scheduler.plan(ground.now, SseKeySwaps{table.ref()});
  ground.scheduler.plan(table.sse.change()->settles_at(), SseChangeSettles{table.ref()});
}

void abandon_change(Table& table, service::Dispatcher& door) {
  if (!table.sse.waits()) return;
  table.sse.abandon();
  retire_grants(door, *table.next_key, 0);
  table.next_key.reset();
}

void becomes_inaccessible(Table& table, service::Ground& ground) {
  table.key_loss.inaccessible_since = ground.now;
  if (table.status == TableStatus::Active) table.become(TableStatus::Inaccessible);
  ground.scheduler.plan(ground.now + kArchivedAfter, TableArchivingDue{table.ref()});
}

void becomes_accessible(Table& table, service::Ground& ground) {
  table.key_loss.inaccessible_since.reset();
  ground.scheduler.cancel_kind<TableArchivingDue>(table.ref());
  if (table.status == TableStatus::Inaccessible) table.become(TableStatus::Active);
}

}  // namespace

bool key_is_usable(service::Dispatcher& door, const Table& table, const service::Account& account) {
  const KmsSeal* const seal = table.key.kms_seal();
  return !seal || kms_door::can_decrypt(door, seal->ciphertext_blob, encryption_context(table.name, account.id));
}

void note_key(Table& table, service::Ground& ground, bool usable) {
  if (usable == table.key_loss.usable) return;
  table.key_loss.usable = usable;
  if (table.status == TableStatus::Creating) note_key_of_new(table, ground, usable);
  if (!can_be_inaccessible(table)) return;
  if (usable) go_on_with_change(table, ground);
  ground.scheduler.cancel_kind<TableKeyCheckDue>(table.ref());
  const bool knows_already = usable != table.key_loss.inaccessible_since.has_value();
  if (knows_already) return;
  const Range delay = usable ? kKeyRecovery : kKeyLossDetection;
  ground.scheduler.plan(ground.now + delay.pick(ground.random), TableKeyCheckDue{table.ref()});
}

void key_is_checked(TableStore& tables, service::Dispatcher& door, service::Ground& ground, const TableRef& ref) {
  Table* const table = tables.find(ref);
  if (!table || !can_be_inaccessible(*table)) return;
  const bool usable = key_is_usable(door, *table, ground.account);
  const bool is_inaccessible = table->key_loss.inaccessible_since.has_value();
  if (!usable && !is_inaccessible) becomes_inaccessible(*table, ground);
  if (usable && is_inaccessible) becomes_accessible(*table, ground);
}

void archiving_is_due(TableStore& tables, service::Dispatcher& door, service::Ground& ground, const TableRef& ref) {
  Table* const table = tables.find(ref);
  if (!table || !table->key_loss.inaccessible_since) return;
  if (key_is_usable(door, *table, ground.account)) {
    ground.scheduler.cancel_kind<TableKeyCheckDue>(ref);
    becomes_accessible(*table, ground);
    return;
  }
  // What is under way on the table is seen through first.
  const bool has_work = table->status != TableStatus::Inaccessible || table->is_updating() || table->index_change;
  if (has_work) {
    ground.scheduler.plan(ground.now + minutes(1), TableArchivingDue{ref});
    return;
  }
  ground.scheduler.cancel(ref);
  abandon_change(*table, door);
  table->become(TableStatus::Archiving);
  ground.scheduler.plan(ground.now + kArchiving.pick(ground.random), TableIsArchived{ref});
}

void is_archived(TableStore& tables, service::Ground& ground, const TableRef& ref) {
  Table* const table = tables.find(ref);
  if (!table) return;
  table->become(TableStatus::Archived);
  // Neither the name nor the type of this backup is documented (15.1); it is billed as an on-demand backup (12).
  Backup backup = make_backup(*table, table->name + "-archival", "USER", ground.now, ground.random);
  table->key_loss.archival = Archival{ground.now, backup.arn};
  std::string arn = backup.arn;
  tables.backups.emplace(std::move(arn), std::move(backup));
}

Result<void> check_not_archived(const Table& table) {
  if (table.status == TableStatus::Archiving) return errors::being_archived(table.name);
  if (table.status == TableStatus::Archived) return errors::archived(table.name);
  return {};
}

Result<void> check_accessible(service::Context& context, TableStore& tables, const Table& table) {
  KT_CHECK(check_not_archived(table));
  if (!table.key_loss.inaccessible_since) return {};
  KT_TRY(const crypto::Secret key, unseal_table_key_afresh(context, tables, table));
  static_cast<void>(key);
  return {};
}

}  // namespace keyturn::dynamodb
