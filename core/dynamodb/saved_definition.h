// What a table was made as, and is being changed to, is saved as (base/saved_form.h).
#pragma once
#include <tuple>

#include "dynamodb/table_changes.h"
#include "time/saved_forms.h"

namespace keyturn {

template <>
struct Saved<dynamodb::BillingMode> {
  static constexpr auto kLast = dynamodb::BillingMode::PayPerRequest;
};

template <>
struct Saved<dynamodb::IndexChange::Phase> {
  static constexpr auto kLast = dynamodb::IndexChange::Phase::Deleting;
};

template <>
struct Saved<dynamodb::AttributeDefinition> {
  static auto members(auto& attribute) {
    auto& [name, type] = attribute;
    return std::tie(name, type);
  }
};

template <>
struct Saved<dynamodb::KeyElement> {
  static auto members(auto& element) {
    auto& [name, type] = element;
    return std::tie(name, type);
  }
};

template <>
struct Saved<dynamodb::Projection> {
  static auto members(auto& projection) {
    auto& [type, non_key_attributes] = projection;
    return std::tie(type, non_key_attributes);
  }
};

template <>
struct Saved<dynamodb::Throughput> {
  static auto members(auto& throughput) {
    auto& [reads, writes] = throughput;
    return std::tie(reads, writes);
  }
};

template <>
struct Saved<dynamodb::OnDemandLimits> {
  static auto members(auto& limits) {
    auto& [reads, writes] = limits;
    return std::tie(reads, writes);
  }
};

template <>
struct Saved<dynamodb::WarmThroughput> {
  static auto members(auto& warm) {
    auto& [reads, writes] = warm;
    return std::tie(reads, writes);
  }
};

template <>
struct Saved<dynamodb::ThroughputHistory> {
  static auto members(auto& history) {
    auto& [last_increase, last_decrease, day, decreases] = history;
    return std::tie(last_increase, last_decrease, day, decreases);
  }
};

template <>
struct Saved<dynamodb::LocalIndex> {
  static auto members(auto& index) {
    auto& [name, keys, projection] = index;
    return std::tie(name, keys, projection);
  }
};

template <>
struct Saved<dynamodb::GlobalIndex> {
  static auto members(auto& index) {
    auto& [name, keys, projection, throughput, on_demand, warm, history] = index;
    return std::tie(name, keys, projection, throughput, on_demand, warm, history);
  }
};

template <>
struct Saved<dynamodb::Tag> {
  static auto members(auto& tag) {
    auto& [key, value] = tag;
    return std::tie(key, value);
  }
};

template <>
struct Saved<dynamodb::TableDefinition> {
  static auto members(auto& definition) {
    auto& [attributes, keys, local_indexes, global_indexes, billing_mode, throughput, on_demand, warm, stream_view_type,
           table_class, deletion_protection, tags] = definition;
    return std::tie(attributes, keys, local_indexes, global_indexes, billing_mode, throughput, on_demand, warm,
                    stream_view_type, table_class, deletion_protection, tags);
  }
};

template <>
struct Saved<dynamodb::IopsChange> {
  static auto members(auto& change) {
    auto& [mode, throughput, index_throughput, is_decrease, settles, changes_table, index_limits] = change;
    return std::tie(mode, throughput, index_throughput, is_decrease, settles, changes_table, index_limits);
  }
};

template <>
struct Saved<dynamodb::StreamChange> {
  static auto members(auto& change) {
    auto& [enables, settles] = change;
    return std::tie(enables, settles);
  }
};

template <>
struct Saved<dynamodb::ClassChange> {
  static auto members(auto& change) {
    auto& [to, settles] = change;
    return std::tie(to, settles);
  }
};

template <>
struct Saved<dynamodb::IndexChange> {
  static auto members(auto& change) {
    auto& [index, phase, allocated, settles] = change;
    return std::tie(index, phase, allocated, settles);
  }
};

template <>
struct Saved<dynamodb::WarmChange> {
  static auto members(auto& change) {
    auto& [index, to, settles] = change;
    return std::tie(index, to, settles);
  }
};

}  // namespace keyturn
