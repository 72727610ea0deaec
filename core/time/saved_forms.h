// What time and its tasks are saved as (base/saved_form.h).
#pragma once
#include <tuple>
#include <type_traits>

#include "base/saved_form.h"
#include "time/scheduler.h"

namespace keyturn {

template <>
struct Saved<Instant> {
  static auto members(auto& instant) {
    auto& [milliseconds] = instant;
    return std::tie(milliseconds);
  }
};

template <>
struct Saved<TableRef> {
  static auto members(auto& table) {
    auto& [name, id] = table;
    return std::tie(name, id);
  }
};

template <typename T, typename Kinds>
struct IsAmong;
template <typename T, typename... Kinds>
struct IsAmong<T, std::variant<Kinds...>> : std::disjunction<std::is_same<T, Kinds>...> {};

// Every kind of task holds one thing: what it is about.
template <typename T>
requires(IsAmong<T, TaskKind>::value) struct Saved<T> {
  static auto members(auto& task) {
    auto& [subject] = task;
    return std::tie(subject);
  }
};

template <>
struct Saved<Task> {
  static auto members(auto& task) {
    auto& [due, sequence, kind] = task;
    return std::tie(due, sequence, kind);
  }
};

template <>
struct Saved<Scheduler> {
  static auto members(auto& scheduler) {
    auto& [tasks, next_sequence] = scheduler;
    return std::tie(tasks, next_sequence);
  }
};

}  // namespace keyturn
