// One terminal: its environment, virtual home, history and the AWS CLI in it. A line goes in, what the terminal prints
// and an exit status come out.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/bytes.h"
#include "base/saved.h"
#include "cli/endpoint.h"
#include "cli/help/texts.h"

namespace keyturn::cli {

enum class Stream { Out, Error, Note };  // Note: Keyturn's own dim remarks, which the real CLI does not have

struct Chunk {
  Stream stream;
  std::string text;

  friend bool operator==(const Chunk&, const Chunk&) = default;
};

struct Outcome {
  std::vector<Chunk> chunks;  // in the order of printing
  int exit_status = 0;
  bool clear_screen = false;  // `clear` was run

  std::string text(Stream stream) const;
};

struct Terminal {
  int width = 80;
  int height = 24;
};

struct Suggestion {
  std::string text;                   // what replaces the word under the cursor
  std::string summary;                // one line of what it is; may be empty
  bool beyond_aws_completer = false;  // the real CLI's completer does not offer it
};

struct Completion {
  std::size_t start = 0;  // where the replaced word begins in the line
  std::vector<Suggestion> suggestions;
};

class Session {
 public:
  // The endpoint must outlive the session. The environment starts like a freshly configured machine: the endpoint's
  // profiles, or credentials AKIAIOSFODNN7EXAMPLE; region us-east-1, no pager, UTC; stdout is not a terminal.
  explicit Session(Endpoint& endpoint);

  Outcome run(std::string_view line);

  // What Tab offers at `cursor` (a byte offset).
  Completion complete(std::string_view line, std::size_t cursor) const;

  // How a value is written that is missing at the end of `line`, as "AttributeName=string,KeyType=string ...".
  std::string awaited_value(std::string_view line) const;

  // True when `line` ends in a way that a shell would ask for more: in a quote, a $( or a here-document, after a
  // backslash, a pipe, && or ||, or in a loop that is going to be refused as a whole.
  static bool is_incomplete(std::string_view line);

  const std::vector<std::string>& history() const { return history_; }

  std::map<std::string, std::string>& environment() { return environment_; }
  std::map<std::string, Bytes>& files() { return files_; }                  // "~/.aws/config", "item.json"
  void type_ahead(std::string_view text) { input_ += text; }                // for commands that ask, as `aws configure`
  void set_help_texts(HelpTexts texts) { help_texts_ = std::move(texts); }  // without them, pages have no prose
  void set_terminal(std::optional<Terminal> terminal) { terminal_ = terminal; }
  const std::optional<Terminal>& terminal() const { return terminal_; }
  Endpoint& endpoint() { return endpoint_; }

 private:
  friend struct keyturn::Saved<Session>;
  template <typename Look>
  auto looking(const Look& look) const;

  Endpoint& endpoint_;
  std::map<std::string, std::string> environment_;
  std::map<std::string, Bytes> files_;
  std::set<std::string> private_files_;  // made by `aws configure`: nobody else may read them
  std::string input_;
  std::vector<std::string> history_;
  HelpTexts help_texts_;
  std::optional<Terminal> terminal_;
  int last_status_ = 0;
};

}  // namespace keyturn::cli
