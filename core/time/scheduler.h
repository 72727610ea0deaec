// The list of what happens next, ordered by due time. It can be listed, drawn, saved and skipped through.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "base/saved.h"
#include "time/task.h"

namespace keyturn {

class Scheduler {
 public:
  void plan(Instant due, TaskKind kind);

  // The tasks ahead, soonest first.
  const std::vector<Task>& tasks() const { return tasks_; }
  std::optional<Instant> next_due() const;

  // Takes the soonest task off the list when it is due at or before `t`.
  std::optional<Task> take_due(Instant t);

  // Forgets every task of this table (it was deleted).
  void cancel(const TableRef& table);

  // Forgets the tasks of this kind for this KMS key: cancel_of_key<KeyDeletionDue>(id).
  template <typename Kind>
  void cancel_of_key(std::string_view key_id) {
    std::erase_if(tasks_, [&](const Task& task) {
      const Kind* const kind = std::get_if<Kind>(&task.kind);
      return kind && kind->key_id == key_id;
    });
  }

  // Forgets its tasks of one kind.
  template <typename Kind>
  void cancel_kind(const TableRef& table) {
    std::erase_if(tasks_, [&](const Task& task) {
      const Kind* const kind = std::get_if<Kind>(&task.kind);
      return kind && kind->table == table;
    });
  }

 private:
  friend struct keyturn::Saved<Scheduler>;

  std::vector<Task> tasks_;
  std::uint64_t next_sequence_ = 1;
};

// The table of a task, or one without name and id when the task is no table's.
const TableRef& table_of(const TaskKind& kind);

}  // namespace keyturn
