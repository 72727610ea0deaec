// A lesson as its file has it (assets/tutorials/schema.json says what each member means), read and ready to be played:
// expressions are compiled, the prose is still Markdown.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "cli/query/query.h"
#include "tutorial/sentence.h"

namespace keyturn::tutorial {

// Why a fact does not hold yet: the first one whose `when` is true is told.
struct WhyNot {
  cli::Query when;
  Sentence say;
};

// A named fact about the account; a step is done when all of its facts hold.
struct Fact {
  std::string id;
  std::string say;  // "The table Music exists"
  cli::Query holds;
  std::vector<WhyNot> why_not;
};

// What is said when the learner has just done this. Its expressions see the projection and, as `did`, the deed.
struct Mistake {
  cli::Query when;
  Sentence say;
};

// One move in the console, by what a person calls it: press what has this role and name, or type `text` into it. Role
// "cli" runs `text` in the CLI pane.
struct Move {
  std::string role;
  std::string name;  // the whole name, or its beginning followed by "…"
  std::string text;
};

struct Step {
  std::string id;
  std::string title;
  std::string text;                    // Markdown
  Sentence at;                         // the address of the page that the step is about: "/tables/Music"
  std::vector<std::string> spotlight;  // label path: {"Content", "Create Table"}
  std::vector<Fact> done_when;
  std::vector<Mistake> mistakes;
  std::vector<std::string> hints;  // each says more than the one before
  std::vector<std::string> cli;    // the solution as command lines
  std::vector<Move> console;       // and by hand
};

// How the account is brought to where the lesson begins.
struct Scenario {
  std::string start = "default";             // a scenario of core/world
  std::map<std::string, std::string> files;  // in the terminal's folder, by name
  std::vector<std::string> commands;         // run one after the other
};

enum class Mode { Guided, Challenge };  // Challenge: a task, without spotlight and without "show me" before the hints

struct Lesson {
  std::string id;
  std::string title;
  std::string about;  // one sentence
  std::string chapter;
  int place = 0;  // lessons are listed in this order
  int minutes = 0;
  std::string level;  // "first steps", "basics", "advanced"
  Mode mode = Mode::Guided;
  std::vector<std::string> needs;  // ids of lessons that introduce what this one takes as known
  Scenario scenario;
  std::vector<Step> steps;
  std::string ending;  // Markdown: what is known now
};

}  // namespace keyturn::tutorial
