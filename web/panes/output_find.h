// Finding words in what the CLI printed: the matches, and the one that is looked at.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "panes/scrollback.h"

namespace keyturn::panes {

struct Match {
  ScrollPlace start;
  std::size_t length = 0;  // in columns; where a line is wrapped it goes on in the next row
};

class OutputFind {
 public:
  void open() { is_open_ = true; }
  void close();
  bool is_open() const { return is_open_; }

  // Looks again when the query or the output is another one. Capital letters make no difference. What is looked at is
  // then the first match in the output of the last command, or, if there is none, the last one before.
  void search(const std::string& query, const Scrollback& output);

  // To the next match or the one before, round and round.
  void next();
  void previous();

  const std::vector<Match>& matches() const { return matches_; }
  const Match* current() const { return matches_.empty() ? nullptr : &matches_[current_]; }

  // "3 of 17", "No matches", nothing while there is no query.
  std::string tally() const;

 private:
  void find_all(const Scrollback& output);

  bool is_open_ = false;
  std::string query_;
  std::uint64_t revision_ = 0;  // of the output that was searched
  std::vector<Match> matches_;
  std::size_t current_ = 0;
};

}  // namespace keyturn::panes
