// The lesson that is being taken in the page, and what the person has learned so far. A lesson has an account of its
// own; the sandbox waits aside and comes back when the lesson is left. Lessons are files beside the page, fetched when
// they are taken.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tutorial/play.h"
#include "tutorial/progress.h"
#include "views/replay.h"
#include "world/world.h"

namespace keyturn::app {

// The account as it was when a step began, and how it had come to be.
struct Entered {
  World world;
  views::Journal journal;
};

struct Teaching {
  tutorial::Progress progress;
  std::optional<tutorial::Play> play;
  std::string wanted;     // the id of the lesson that is to begin once its file is there
  std::string complaint;  // why it could not begin
  Json resumed;           // null, or where the lesson was left when the page was closed
  std::string trial;      // the text of a lesson that somebody tries out; its file is not beside the page

  std::optional<World> aside;                   // the sandbox, while a lesson has the account
  std::vector<std::optional<Entered>> entered;  // each step, as far as the page knows
  std::optional<tutorial::Deed> deed;           // what was done last and not reacted to yet
  std::uint64_t changes = 0;                    // grows: what is kept of it is out of date

  views::Journal journal;               // how the account came to be, since the scenario
  views::Journal aside_journal;         // and the sandbox
  std::optional<views::Replay> replay;  // is run once its lesson has begun

  // The panel is there.
  bool is_open() const { return play || !wanted.empty() || !complaint.empty(); }
};

// "lessons/envelope.json", beside the page.
std::string path_of_lesson(std::string_view id);

// What the browser remembers of what was learned; empty where it remembers nothing that we understand.
tutorial::Progress load_progress();

// What a line of the CLI came to, as lessons react to it.
tutorial::Deed deed_of_line(const std::string& line, int status, std::string_view printed);

}  // namespace keyturn::app
