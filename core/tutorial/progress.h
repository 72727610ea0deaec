// What a person has learned: which steps of which lessons were done, and when. It outlasts the account and travels as a
// file.
#pragma once
#include <map>
#include <string>
#include <string_view>

#include "base/json.h"
#include "base/result.h"

namespace keyturn::tutorial {

struct StepRecord {
  std::string at;      // "2026-11-28T10:15:00Z", real time
  bool shown = false;  // a command was typed for the learner

  friend bool operator==(const StepRecord&, const StepRecord&) = default;
};

class Progress {
 public:
  // The first time counts.
  void note(const std::string& lesson, const std::string& step, StepRecord record);

  // Null when it was not done.
  const StepRecord* step(std::string_view lesson, std::string_view step) const;

  bool empty() const { return lessons_.empty(); }

  // Takes over what another record has and this one has not.
  void merge(const Progress& other);

  std::string to_text() const;

  // ProgressUnreadable when `text` is none, or of a later version of Keyturn.
  static Result<Progress> from_text(std::string_view text);

  friend bool operator==(const Progress&, const Progress&) = default;

 private:
  using Steps = std::map<std::string, StepRecord, std::less<>>;
  std::map<std::string, Steps, std::less<>> lessons_;
};

}  // namespace keyturn::tutorial
