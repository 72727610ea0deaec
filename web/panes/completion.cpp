#include "panes/completion.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace keyturn::panes {
namespace {

std::string_view common_start(const std::vector<cli::Suggestion>& suggestions) {
  std::string_view common = suggestions.front().text;
  for (const cli::Suggestion& other : suggestions) {
    const auto end = std::mismatch(common.begin(), common.end(), other.text.begin(), other.text.end()).first;
    common = common.substr(0, static_cast<std::size_t>(end - common.begin()));
  }
  return common;
}

// A finished word is followed by a blank; what ends in one of these goes on.
void put(LineEditor& line, std::size_t start, std::string_view word, bool finished) {
  const bool goes_on = !word.empty() && std::string_view("=/,:").find(word.back()) != std::string_view::npos;
  const bool blank_follows = line.cursor() < line.text().size() && line.text()[line.cursor()] == ' ';
  std::string words(word);
  if (finished && !goes_on && !blank_follows) words += ' ';
  line.replace(start, line.cursor(), words);
}

}  // namespace

bool CompletionList::complete(const cli::Session& session, LineEditor& line) {
  cli::Completion offer = session.complete(line.text(), line.cursor());
  if (offer.suggestions.empty()) return false;
  if (offer.suggestions.size() == 1) {
    put(line, offer.start, offer.suggestions.front().text, true);
    close();
    return true;
  }
  const std::string common(common_start(offer.suggestions));
  if (common.size() > line.cursor() - offer.start) {
    put(line, offer.start, common, false);
    close();
    return true;
  }
  offer_ = std::move(offer);
  chosen_ = 0;
  return true;
}

void CompletionList::refresh(const cli::Session& session, const LineEditor& line) {
  const std::size_t start = offer_.start;
  offer_ = session.complete(line.text(), line.cursor());
  chosen_ = 0;
  // Another word has begun, or this one is whole.
  const bool whole =
      offer_.suggestions.size() == 1 && offer_.suggestions.front().text.size() == line.cursor() - offer_.start;
  if (offer_.start != start || whole) close();
}

void CompletionList::look_again(const cli::Session& session, const LineEditor& line) {
  cli::Completion offer = session.complete(line.text(), line.cursor());
  if (offer.start == offer_.start && offer.suggestions.size() == offer_.suggestions.size()) offer_ = std::move(offer);
}

void CompletionList::step(int by) {
  const auto count = static_cast<int>(offer_.suggestions.size());
  if (count > 0) chosen_ = static_cast<std::size_t>((static_cast<int>(chosen_) + by + count) % count);
}

void CompletionList::accept(LineEditor& line) {
  if (!is_open()) return;
  const std::string word = offer_.suggestions[chosen_].text;
  put(line, offer_.start, word, true);
  close();
}

}  // namespace keyturn::panes
