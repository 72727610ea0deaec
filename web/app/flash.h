// A message across the top of the content: what an action did, to which resource, and the CLI command that would have
// done the same. One in progress turns into a success when what it waits for has happened.
#pragma once
#include <optional>
#include <string>

#include "app/route.h"
#include "time/task.h"

namespace keyturn::app {

enum class FlashTone { Success, Info, Error, InProgress };

struct Flash {
  int id = 0;
  FlashTone tone = FlashTone::Success;
  std::string text;        // "Table Music is being created"
  std::string detail;      // an error's full text; may be empty
  std::string why;         // of a denial, in words: what decided it; may be empty
  std::string command;     // the equivalent CLI command; may be empty
  std::string link_label;  // "Open Music"; empty: no link
  Route link;
  std::optional<TableRef> waits_for;  // while InProgress: the table that is to settle

  friend bool operator==(const Flash&, const Flash&) = default;
};

}  // namespace keyturn::app
