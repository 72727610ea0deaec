// The text at the prompt and what can be done to it, as in a shell: a cursor, a selection, words, lines. Positions are
// bytes, always at the start of a code point. Knows no screen.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace keyturn::panes {

class LineEditor {
 public:
  enum class Extend { No, Yes };  // Yes: the selection grows with the cursor

  const std::string& text() const { return text_; }
  std::size_t cursor() const { return cursor_; }
  bool has_selection() const { return anchor_ != cursor_; }
  std::size_t selection_start() const;
  std::size_t selection_end() const;
  std::string_view selected() const;

  // Replaces everything; the cursor goes to the end.
  void set(std::string text);

  // Instead of the selection, if there is one. Carriage returns and control characters other than line feeds are left
  // out.
  void insert(std::string_view words);
  void replace(std::size_t start, std::size_t end, std::string_view words);
  void erase_backward();
  void erase_forward();
  void erase_word_backward();
  void erase_to_line_start();
  void erase_to_line_end();

  void move_to(std::size_t position, Extend extend = Extend::No);
  void move_left(Extend extend);
  void move_right(Extend extend);
  void move_word_left(Extend extend);
  void move_word_right(Extend extend);
  void move_to_line_start(Extend extend);
  void move_to_line_end(Extend extend);
  void select_all();

  // False when there is no line above or below.
  bool move_up(Extend extend);
  bool move_down(Extend extend);

 private:
  std::size_t line_start(std::size_t position) const;
  std::size_t line_end(std::size_t position) const;
  void erase(std::size_t start, std::size_t end);

  std::string text_;
  std::size_t cursor_ = 0;
  std::size_t anchor_ = 0;
};

// The start of the code point before or after `position`; words are what stands between blanks.
std::size_t previous_code_point(std::string_view text, std::size_t position);
std::size_t next_code_point(std::string_view text, std::size_t position);
std::size_t word_start(std::string_view text, std::size_t position);
std::size_t word_end(std::string_view text, std::size_t position);

}  // namespace keyturn::panes
