// What tables, their keys and DynamoDB's memory are saved as (base/saved_form.h). Tables and backups have records of
// their own, and so have the pages of their items.
#pragma once
#include <tuple>

#include "crypto/saved_forms.h"
#include "dynamodb/saved_definition.h"
#include "dynamodb/table_store.h"

namespace keyturn {

template <>
struct Saved<dynamodb::TableStatus> {
  static constexpr auto kLast = dynamodb::TableStatus::Archived;
};

template <>
struct Saved<dynamodb::Restore> {
  static auto members(auto& restore) {
    auto& [backup_arn, source_table_arn, time] = restore;
    return std::tie(backup_arn, source_table_arn, time);
  }
};

template <>
struct Saved<dynamodb::Stream> {
  static auto members(auto& stream) {
    auto& [view_type, label] = stream;
    return std::tie(view_type, label);
  }
};

template <>
struct Saved<dynamodb::SseKey> {
  static auto members(auto& key) {
    auto& [kms_key_arn] = key;
    return std::tie(kms_key_arn);
  }
};

template <>
struct Saved<dynamodb::SseChange> {
  static auto members(auto& change) {
    auto& [from, to, started, requested] = change;
    return std::tie(from, to, started, requested);
  }
};

template <>
struct Saved<dynamodb::SseState> {
  static auto members(auto& state) {
    auto& [key, change, waits] = state;
    return std::tie(key, change, waits);
  }
};

template <>
struct Saved<dynamodb::SseQuota> {
  static auto members(auto& quota) {
    auto& [count, window_end, last] = quota;
    return std::tie(count, window_end, last);
  }
};

template <>
struct Saved<dynamodb::KmsSeal> {
  static auto members(auto& seal) {
    auto& [key_arn, ciphertext_blob, grant_ids] = seal;
    return std::tie(key_arn, ciphertext_blob, grant_ids);
  }
};

template <>
struct Saved<dynamodb::DataKey> {
  static auto members(auto& key) {
    auto& [structure, sealed] = key;
    return std::tie(structure, sealed);
  }
};

template <>
struct Saved<dynamodb::TableKey> {
  static auto members(auto& key) {
    auto& [sealed, data_keys] = key;
    return std::tie(sealed, data_keys);
  }
};

template <>
struct Saved<dynamodb::Archival> {
  static auto members(auto& archival) {
    auto& [time, backup_arn] = archival;
    return std::tie(time, backup_arn);
  }
};

template <>
struct Saved<dynamodb::KeyLoss> {
  static auto members(auto& loss) {
    auto& [usable, creation_waits, inaccessible_since, archival, change_heals] = loss;
    return std::tie(usable, creation_waits, inaccessible_since, archival, change_heals);
  }
};

template <>
struct Saved<dynamodb::ItemStatistics> {
  static auto members(auto& statistics) {
    auto& [items, bytes] = statistics;
    return std::tie(items, bytes);
  }
};

// All but the pages.
template <>
struct Saved<dynamodb::StoredItems> {
  static auto members(auto& stored) {
    auto& [tree, now, counted, changed_in_period] = stored;
    return std::tie(now, counted, changed_in_period);
  }
};

template <>
struct Saved<dynamodb::Table> {
  static auto members(auto& table) {
    auto& [name, id, arn, created, status, definition, throughput_history, was_provisioned, on_demand_since, stream,
           class_changes, protection_changed, tags_changed, ttl_attribute, ttl_changed, restore, iops_change,
           stream_change, class_change, index_change, warm_changes, sse, sse_quota, key, next_key, key_loss, items] =
        table;
    return std::tie(name, id, arn, created, status, definition, throughput_history, was_provisioned, on_demand_since,
                    stream, class_changes, protection_changed, tags_changed, ttl_attribute, ttl_changed, restore,
                    iops_change, stream_change, class_change, index_change, warm_changes, sse, sse_quota, key, next_key,
                    key_loss, items);
  }
};

template <>
struct Saved<dynamodb::Backup> {
  static auto members(auto& backup) {
    auto& [arn, name, type, created, table] = backup;
    return std::tie(arn, name, type, created, table);
  }
};

template <>
struct Saved<dynamodb::KeptTableKey> {
  static auto members(auto& kept) {
    auto& [table_id, connection, key, until] = kept;
    return std::tie(table_id, connection, key, until);
  }
};

template <>
struct Saved<dynamodb::TableKeyCache> {
  static auto members(auto& cache) {
    auto& [entries] = cache;
    return std::tie(entries);
  }
};

template <>
struct Saved<dynamodb::TransactionToken> {
  static auto members(auto& token) {
    auto& [request, time] = token;
    return std::tie(request, time);
  }
};

// All but the tables and backups, which have records of their own, and the opened keys.
template <>
struct Saved<dynamodb::TableStore> {
  static auto members(auto& store) {
    auto& [tables, backups, table_keys, transaction_tokens, opened_keys, aws_owned_key] = store;
    return std::tie(table_keys, transaction_tokens, aws_owned_key);
  }
};

}  // namespace keyturn
