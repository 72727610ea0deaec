#include "time/scheduler.h"

#include <algorithm>
#include <utility>

namespace keyturn {

void Scheduler::plan(Instant due, TaskKind kind) {
  const auto after =
      std::upper_bound(tasks_.begin(), tasks_.end(), due, [](Instant t, const Task& task) { return t < task.due; });
  tasks_.insert(after, Task{due, next_sequence_++, std::move(kind)});
}

std::optional<Instant> Scheduler::next_due() const {
  if (tasks_.empty()) return std::nullopt;
  return tasks_.front().due;
}

std::optional<Task> Scheduler::take_due(Instant t) {
  if (tasks_.empty() || tasks_.front().due > t) return std::nullopt;
  Task task = std::move(tasks_.front());
  tasks_.erase(tasks_.begin());
  return task;
}

void Scheduler::cancel(const TableRef& table) {
  std::erase_if(tasks_, [&](const Task& task) { return table_of(task.kind) == table; });
}

const TableRef& table_of(const TaskKind& kind) {
  static const TableRef none;
  return std::visit(
      [](const auto& task) -> const TableRef& {
        if constexpr (requires { task.table; })
          return task.table;
        else
          return none;
      },
      kind);
}

}  // namespace keyturn
