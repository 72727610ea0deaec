#include "panes/line_editor.h"

#include <algorithm>
#include <utility>

namespace keyturn::panes {
namespace {

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xc0) == 0x80; }
bool is_blank(char byte) { return byte == ' ' || byte == '\t' || byte == '\n'; }

}  // namespace

std::size_t previous_code_point(std::string_view text, std::size_t position) {
  if (position == 0) return 0;
  --position;
  while (position > 0 && continues(text[position])) --position;
  return position;
}

std::size_t next_code_point(std::string_view text, std::size_t position) {
  if (position >= text.size()) return text.size();
  ++position;
  while (position < text.size() && continues(text[position])) ++position;
  return position;
}

std::size_t word_start(std::string_view text, std::size_t position) {
  while (position > 0 && is_blank(text[position - 1])) --position;
  while (position > 0 && !is_blank(text[position - 1])) --position;
  return position;
}

std::size_t word_end(std::string_view text, std::size_t position) {
  while (position < text.size() && is_blank(text[position])) ++position;
  while (position < text.size() && !is_blank(text[position])) ++position;
  return position;
}

std::size_t LineEditor::selection_start() const { return std::min(cursor_, anchor_); }
std::size_t LineEditor::selection_end() const { return std::max(cursor_, anchor_); }

std::string_view LineEditor::selected() const {
  return std::string_view(text_).substr(selection_start(), selection_end() - selection_start());
}

void LineEditor::set(std::string text) {
  text_ = std::move(text);
  cursor_ = anchor_ = text_.size();
}

void LineEditor::insert(std::string_view words) { replace(selection_start(), selection_end(), words); }

void LineEditor::replace(std::size_t start, std::size_t end, std::string_view words) {
  std::string kept;
  kept.reserve(words.size());
  for (const char byte : words) {
    if (byte == '\t') {
      kept += ' ';
    } else if (byte == '\n' || (static_cast<unsigned char>(byte) >= 0x20 && byte != 0x7f)) {
      kept += byte;
    }
  }
  text_.replace(start, end - start, kept);
  cursor_ = anchor_ = start + kept.size();
}

void LineEditor::erase(std::size_t start, std::size_t end) {
  text_.erase(start, end - start);
  cursor_ = anchor_ = start;
}

void LineEditor::erase_backward() {
  if (has_selection()) return erase(selection_start(), selection_end());
  erase(previous_code_point(text_, cursor_), cursor_);
}

void LineEditor::erase_forward() {
  if (has_selection()) return erase(selection_start(), selection_end());
  erase(cursor_, next_code_point(text_, cursor_));
}

void LineEditor::erase_word_backward() {
  if (has_selection()) return erase(selection_start(), selection_end());
  erase(word_start(text_, cursor_), cursor_);
}

void LineEditor::erase_to_line_start() { erase(line_start(cursor_), cursor_); }
void LineEditor::erase_to_line_end() { erase(cursor_, line_end(cursor_)); }

void LineEditor::move_to(std::size_t position, Extend extend) {
  cursor_ = std::min(position, text_.size());
  if (extend == Extend::No) anchor_ = cursor_;
}

void LineEditor::move_left(Extend extend) {
  if (has_selection() && extend == Extend::No) return move_to(selection_start());
  move_to(previous_code_point(text_, cursor_), extend);
}

void LineEditor::move_right(Extend extend) {
  if (has_selection() && extend == Extend::No) return move_to(selection_end());
  move_to(next_code_point(text_, cursor_), extend);
}

void LineEditor::move_word_left(Extend extend) { move_to(word_start(text_, cursor_), extend); }
void LineEditor::move_word_right(Extend extend) { move_to(word_end(text_, cursor_), extend); }
void LineEditor::move_to_line_start(Extend extend) { move_to(line_start(cursor_), extend); }
void LineEditor::move_to_line_end(Extend extend) { move_to(line_end(cursor_), extend); }

void LineEditor::select_all() {
  anchor_ = 0;
  cursor_ = text_.size();
}

bool LineEditor::move_up(Extend extend) {
  const std::size_t start = line_start(cursor_);
  if (start == 0) return false;
  const std::size_t above = line_start(start - 1);
  move_to(std::min(above + (cursor_ - start), start - 1), extend);
  return true;
}

bool LineEditor::move_down(Extend extend) {
  const std::size_t end = line_end(cursor_);
  if (end == text_.size()) return false;
  const std::size_t column = cursor_ - line_start(cursor_);
  move_to(std::min(end + 1 + column, line_end(end + 1)), extend);
  return true;
}

std::size_t LineEditor::line_start(std::size_t position) const {
  const std::size_t newline = position == 0 ? std::string::npos : text_.rfind('\n', position - 1);
  return newline == std::string::npos ? 0 : newline + 1;
}

std::size_t LineEditor::line_end(std::size_t position) const {
  const std::size_t newline = text_.find('\n', position);
  return newline == std::string::npos ? text_.size() : newline;
}

}  // namespace keyturn::panes
