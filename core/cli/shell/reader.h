// Reads a line from left to right into its syntax tree; parse() is its only user. read_commands.cpp has the grammar,
// read_words.cpp the quotes.
#pragma once
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/shell/parse.h"

namespace keyturn::cli::shell {

class Reader {
 public:
  // `depth`: in how many $( the text stands.
  Reader(std::string_view text, int depth) : text_(text), depth_(depth) {}

  Parsed read();

  // The whole text as what stands between << lines: quotes are text in it.
  Word read_document();

  const std::string& refused() const { return parsed_.refused; }
  bool is_open() const { return parsed_.open_quote; }

 private:
  enum class Until { End, Parenthesis };

  struct PendingDocument {  // << was read, its lines come after the line end
    std::string end;
    bool is_literal = false;
    bool drops_tabs = false;
    std::shared_ptr<Word> text;
  };

  std::vector<Step> read_steps(Until until);
  Pipeline read_pipeline();
  SimpleCommand read_command();
  void read_argument(SimpleCommand& command);
  bool take_reserved(const Word& word);
  std::optional<Joint> read_joint(Until until);
  bool at_redirection() const;
  void read_redirection(SimpleCommand& command);
  void read_target(SimpleCommand& command, Redirection redirection);
  void read_document_start(SimpleCommand& command, bool drops_tabs);
  void read_pending_documents();
  bool read_pending_document(const PendingDocument& document);

  void skip_blanks();
  void skip_blanks_and_lines();
  Word read_word();
  void read_backslash(Word& word);
  void read_single_quoted(Word& word);
  void read_double_quoted(Word& word);
  // Text in which $ is expanded, up to `end` (0: up to the end of the text); a backslash takes `escapable` literally.
  void read_expanded(Word& word, std::string_view escapable, char end);
  void read_dollar(Word& word, bool quoted);
  void read_output(Word& word, bool quoted);
  void read_braced(Word& word, bool quoted);

  bool at_end() const { return at_ >= text_.size(); }
  char here() const { return peek(0); }
  char peek(std::size_t ahead) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
  void take_line_end();
  void leave_open();
  void refuse(std::string_view sentence);
  void miss_command();

  std::string_view text_;
  int depth_;
  std::size_t at_ = 0;
  int open_compounds_ = 0;
  std::vector<PendingDocument> pending_;
  Parsed parsed_;
};

}  // namespace keyturn::cli::shell
