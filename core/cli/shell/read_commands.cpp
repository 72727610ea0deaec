#include <algorithm>
#include <utility>

#include "base/text.h"
#include "cli/shell/characters.h"
#include "cli/shell/reader.h"
#include "cli/shell/refusals.h"

namespace keyturn::cli::shell {

namespace {

// The word's text when nothing in it is quoted or filled in.
std::optional<std::string_view> plain_text(const Word& word) {
  if (word.pieces.size() != 1 || word.pieces[0].quoted || word.pieces[0].kind != Piece::Kind::Text) return std::nullopt;
  return word.pieces[0].text;
}

// NAME=value, where the name and the sign are not quoted.
std::optional<Assignment> assignment_in(const Word& word) {
  if (word.pieces.empty() || word.pieces[0].quoted || word.pieces[0].kind != Piece::Kind::Text) return std::nullopt;
  const std::string_view text = word.pieces[0].text;
  const std::size_t length = text.find('=');
  if (length == std::string_view::npos || !begins_name(text[0])) return std::nullopt;
  if (!std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(length), is_in_name)) return std::nullopt;
  Assignment assignment{std::string(text.substr(0, length)), word};
  assignment.value.pieces[0].text.erase(0, length + 1);
  if (assignment.value.pieces[0].text.empty()) assignment.value.pieces.erase(assignment.value.pieces.begin());
  return assignment;
}

}  // namespace

Parsed parse(std::string_view text) { return Reader(text, 0).read(); }

Parsed Reader::read() {
  parsed_.script.steps = read_steps(Until::End);
  if (!pending_.empty()) leave_open();
  if (open_compounds_ > 0 && at_end()) parsed_.incomplete = true;
  return std::move(parsed_);
}

std::vector<Step> Reader::read_steps(Until until) {
  std::vector<Step> steps;
  std::optional<Joint> joint = Joint::Always;
  skip_blanks_and_lines();
  while (!at_end() && !(until == Until::Parenthesis && here() == ')')) {
    Pipeline pipeline = read_pipeline();
    if (!pipeline.empty()) steps.push_back({*joint, std::move(pipeline)});
    joint = read_joint(until);
    if (!joint) return steps;
    skip_blanks_and_lines();
  }
  if (*joint == Joint::Always) return steps;
  // Something has to follow && and ||.
  if (at_end())
    parsed_.incomplete = true;
  else
    miss_command();
  return steps;
}

// What ties the next step to the one just read; nothing where no step can follow.
std::optional<Joint> Reader::read_joint(Until until) {
  if (at_end()) return std::nullopt;
  const char c = here();
  if (c == '\n') return Joint::Always;
  if (c == ')' && until == Until::Parenthesis) return std::nullopt;
  if (c == ';' && peek(1) == ';') refuse(kNoConditions);
  if (c == '&' && peek(1) != '&') refuse(kNoBackground);
  if (c == '(' || c == ')') refuse(kNoSubshells);
  if (at_end()) return std::nullopt;
  at_ += peek(1) == c ? 2 : 1;
  if (c == ';') return Joint::Always;
  return c == '&' ? Joint::IfSucceeded : Joint::IfFailed;
}

Pipeline Reader::read_pipeline() {
  Pipeline pipeline;
  while (true) {
    SimpleCommand command = read_command();
    const bool is_empty = command.empty();
    if (!is_empty) pipeline.push_back(std::move(command));
    if (!parsed_.refused.empty() || at_end()) {
      if (is_empty && !pipeline.empty()) parsed_.incomplete = true;
      return pipeline;
    }
    const bool pipes = here() == '|' && peek(1) != '|';
    const bool joins = pipes || here() == ';' || here() == '&' || here() == '|';
    if (is_empty && (joins || !pipeline.empty())) miss_command();
    if (!pipes) return pipeline;
    if (peek(1) == '&') return refuse("This terminal has no |&: write 2>&1 | instead."), pipeline;
    ++at_;
    skip_blanks_and_lines();
    if (at_end()) parsed_.incomplete = true;
  }
}

SimpleCommand Reader::read_command() {
  SimpleCommand command;
  while (true) {
    skip_blanks();
    if (at_end()) return command;
    if (here() == '#') {
      while (!at_end() && here() != '\n') ++at_;
    } else if (at_redirection()) {
      read_redirection(command);
    } else if (here() == '(') {
      const bool declares = command.words.size() == 1 && plain_text(command.words[0]) && peek(1) == ')';
      refuse(declares ? kNoFunctions : kNoSubshells);
    } else if (ends_word(here())) {
      return command;
    } else {
      read_argument(command);
    }
  }
}

void Reader::read_argument(SimpleCommand& command) {
  Word word = read_word();
  if (word.pieces.empty()) return;  // nothing but a continued line
  if (command.words.empty()) {
    if (std::optional<Assignment> assignment = assignment_in(word)) {
      command.assignments.push_back(std::move(*assignment));
      return;
    }
    if (take_reserved(word)) return;
  }
  command.words.push_back(std::move(word));
}

// Refuses a word that begins or ends a compound command, and reads on to see where that ends.
bool Reader::take_reserved(const Word& word) {
  const std::optional<std::string_view> text = plain_text(word);
  if (!text) return false;
  const auto* found =
      std::find_if(kReserved.begin(), kReserved.end(), [&](const Reserved& r) { return r.word == *text; });
  if (found == kReserved.end()) return false;
  open_compounds_ += found->opens;
  if (parsed_.refused.empty()) parsed_.refused = found->sentence;
  return true;
}

bool Reader::at_redirection() const {
  std::size_t ahead = 0;
  while (is_digit(peek(ahead))) ++ahead;
  if (peek(ahead) == '<' || peek(ahead) == '>') return true;
  return ahead == 0 && here() == '&' && peek(1) == '>';
}

void Reader::read_redirection(SimpleCommand& command) {
  if (here() == '&') {  // &> is > and 2>&1
    at_ += 2;
    Redirection both;
    both.kind = here() == '>' ? Redirection::Kind::Append : Redirection::Kind::Write;
    both.stream = 1;
    if (here() == '>') ++at_;
    read_target(command, std::move(both));
    Redirection errors;
    errors.kind = Redirection::Kind::Duplicate;
    errors.stream = 2;
    errors.source = 1;
    command.redirections.push_back(std::move(errors));
    return;
  }
  Redirection redirection;
  const bool numbered = is_digit(here());
  const std::size_t begin = at_;
  while (is_digit(here())) ++at_;
  const bool reads = here() == '<';
  redirection.stream = numbered ? text_[begin] - '0' : (reads ? 0 : 1);
  const bool known = (!numbered || at_ == begin + 1) &&
                     (reads ? redirection.stream == 0 : redirection.stream == 1 || redirection.stream == 2);
  if (!known || (reads && (peek(1) == '&' || peek(1) == '>'))) return refuse(kNoStreams);
  ++at_;
  if (here() == '(') return refuse(kNoProcessFiles);
  if (reads && here() == '<') {
    ++at_;
    if (here() == '<') {  // <<< word: the word and a line end
      ++at_;
      skip_blanks();
      auto text = std::make_shared<Word>(read_word());
      for (Piece& piece : text->pieces) piece.quoted = true;
      text->pieces.push_back({Piece::Kind::Text, "\n", true, nullptr});
      redirection.kind = Redirection::Kind::Document;
      redirection.document = std::move(text);
      command.redirections.push_back(std::move(redirection));
      return;
    }
    const bool drops_tabs = here() == '-';
    if (drops_tabs) ++at_;
    return read_document_start(command, drops_tabs);
  }
  if (!reads && here() == '&') {
    if ((peek(1) != '1' && peek(1) != '2') || !(at_ + 2 == text_.size() || ends_word(peek(2))))
      return refuse(kNoStreams);
    redirection.kind = Redirection::Kind::Duplicate;
    redirection.source = peek(1) - '0';
    at_ += 2;
    command.redirections.push_back(std::move(redirection));
    return;
  }
  if (!reads) redirection.kind = here() == '>' ? Redirection::Kind::Append : Redirection::Kind::Write;
  if (!reads && (here() == '>' || (here() == '|' && peek(1) != '|'))) ++at_;
  read_target(command, std::move(redirection));
}

void Reader::read_target(SimpleCommand& command, Redirection redirection) {
  skip_blanks();
  redirection.file = read_word();
  if (redirection.file.pieces.empty() && parsed_.refused.empty() && !parsed_.open_quote)
    return refuse("A file's name is missing after < or >.");
  command.redirections.push_back(std::move(redirection));
}

void Reader::read_document_start(SimpleCommand& command, bool drops_tabs) {
  skip_blanks();
  const Word end = read_word();
  if (end.pieces.empty() && parsed_.refused.empty() && !parsed_.open_quote)
    return refuse("The word that ends the here-document is missing after <<.");
  PendingDocument document;
  document.drops_tabs = drops_tabs;
  document.text = std::make_shared<Word>();
  for (const Piece& piece : end.pieces) {
    if (piece.kind != Piece::Kind::Text) return refuse("The word after << is taken as it stands: it cannot hold a $.");
    document.end += piece.text;
    document.is_literal = document.is_literal || piece.quoted;
  }
  Redirection redirection;
  redirection.kind = Redirection::Kind::Document;
  redirection.document = document.text;
  command.redirections.push_back(std::move(redirection));
  pending_.push_back(std::move(document));
}

void Reader::take_line_end() {
  ++at_;
  read_pending_documents();
}

void Reader::read_pending_documents() {
  const std::vector<PendingDocument> documents = std::exchange(pending_, {});
  for (const PendingDocument& document : documents) {
    if (!read_pending_document(document)) return leave_open();
  }
}

// False when the text ends before the line that ends the document.
bool Reader::read_pending_document(const PendingDocument& document) {
  std::string body;
  while (!at_end()) {
    const std::size_t end = std::min(text_.find('\n', at_), text_.size());
    std::string_view line = text_.substr(at_, end - at_);
    at_ = std::min(end + 1, text_.size());
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    while (document.drops_tabs && !line.empty() && line[0] == '\t') line.remove_prefix(1);
    if (line != document.end) {
      body += joined({line, "\n"});
      continue;
    }
    if (document.is_literal) {
      document.text->pieces.push_back({Piece::Kind::Text, std::move(body), true, nullptr});
      return true;
    }
    Reader inside(body, depth_);
    *document.text = inside.read_document();
    if (inside.is_open()) refuse("The here-document ends inside a $( or ${.");
    if (!inside.refused().empty()) refuse(inside.refused());
    return true;
  }
  return false;
}

void Reader::skip_blanks_and_lines() {
  while (true) {
    skip_blanks();
    if (here() == '#') {
      while (!at_end() && here() != '\n') ++at_;
    } else if (!at_end() && here() == '\n') {
      take_line_end();
    } else {
      return;
    }
  }
}

// The text ends where a shell would wait for more.
void Reader::leave_open() {
  at_ = text_.size();
  if (parsed_.refused.empty()) parsed_.incomplete = parsed_.open_quote = true;
}

void Reader::refuse(std::string_view sentence) {
  if (parsed_.refused.empty()) parsed_.refused = sentence;
  parsed_.incomplete = parsed_.open_quote = false;
  open_compounds_ = 0;
  pending_.clear();
  at_ = text_.size();
}

void Reader::miss_command() {
  const std::size_t length = peek(1) == here() && here() != ')' ? 2 : 1;
  refuse(joined({"A command is missing before ", text_.substr(at_, length), "."}));
}

}  // namespace keyturn::cli::shell
