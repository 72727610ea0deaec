#include "cli/session.h"

#include <utility>

#include "base/text.h"
#include "cli/aws.h"
#include "cli/builtins.h"
#include "cli/completion.h"
#include "cli/configuration.h"
#include "cli/surroundings.h"
#include "cli/words.h"

namespace keyturn::cli {

namespace {

// What a shell answers: https://www.gnu.org/software/bash/manual/bash.html#Exit-Status
constexpr int kSyntaxError = 2;
constexpr int kNoSuchCommand = 127;

constexpr std::string_view kCollapsedNote =
    "Read each \"\\ \" as the end of a line that goes on: a shell wants a line break right after the backslash.\n";

int run_command(Surroundings& around, const std::vector<std::string>& words) {
  const std::vector<std::string> arguments(words.begin() + 1, words.end());
  if (words.front() == "aws") return run_aws(around, arguments);
  if (const Builtin* builtin = find_builtin(words.front())) return builtin->run(around, arguments);
  around.print_error(words.front() + ": command not found\n");
  around.note("This terminal has the AWS CLI (aws) and what `help` lists.\n");
  return kNoSuchCommand;
}

// How many words at the beginning set variables.
std::size_t count_assignments(const std::vector<Word>& words) {
  std::size_t count = 0;
  for (const Word& word : words) {
    const bool sets = !word.pieces.empty() && !word.pieces[0].is_variable && !word.pieces[0].quoted &&
                      assignment_name_length(word.pieces[0].text) > 0;
    if (!sets) break;
    ++count;
  }
  return count;
}

std::string credentials_text(const std::vector<Profile>& profiles) {
  std::string text;
  for (const Profile& profile : profiles) {
    text += joined({"[", profile.name, "]\naws_access_key_id = ", profile.access_key_id,
                    "\naws_secret_access_key = ", profile.secret_access_key, "\n"});
  }
  return text;
}

}  // namespace

std::string Outcome::text(Stream stream) const {
  std::string result;
  for (const Chunk& chunk : chunks) {
    if (chunk.stream == stream) result += chunk.text;
  }
  return result;
}

Session::Session(Endpoint& endpoint)
    : endpoint_(endpoint),
      environment_{{"AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE"},
                   {"AWS_DEFAULT_REGION", "us-east-1"},
                   {"AWS_PAGER", ""},
                   {"AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"},
                   {"HOME", std::string(kHome)},
                   {"LC_ALL", "C.UTF-8"},
                   {"TZ", "UTC"}} {
  const std::vector<Profile> profiles = endpoint.profiles();
  if (profiles.empty()) return;
  // The environment's credentials would win over AWS_PROFILE, as they do in the real CLI.
  environment_.erase("AWS_ACCESS_KEY_ID");
  environment_.erase("AWS_SECRET_ACCESS_KEY");
  files_.emplace(std::string(kCredentialsFile), to_bytes(credentials_text(profiles)));
  private_files_.emplace(kCredentialsFile);
}

Outcome Session::run(std::string_view line) {
  Outcome outcome;
  if (!trimmed(line).empty()) history_.emplace_back(trimmed(line));
  Surroundings around{endpoint_, environment_, files_, private_files_, input_, history_, terminal_, outcome};
  const Script script = parse_script(line);
  if (!script.refused.empty() || script.open_quote) {
    around.print_error((script.refused.empty() ? "The line ends inside a quote." : script.refused) + "\n");
    outcome.exit_status = last_status_ = kSyntaxError;
    return outcome;
  }
  if (script.collapsed_continuations) around.note(kCollapsedNote);
  const Variables variables = [this](std::string_view name) {
    if (name == "?") return std::to_string(last_status_);
    const auto found = environment_.find(std::string(name));
    return found == environment_.end() ? std::string() : found->second;
  };
  for (const ShellCommand& command : script.commands) {
    const bool runs = command.joint == Joint::Always || (command.joint == Joint::IfSucceeded) == (last_status_ == 0);
    if (!runs) continue;
    const std::size_t assignments = count_assignments(command.words);
    const bool only_sets = assignments == command.words.size();
    const std::map<std::string, std::string> before = environment_;
    for (std::size_t i = 0; i < assignments; ++i) {
      std::string text;
      for (const Piece& piece : command.words[i].pieces) text += piece.is_variable ? variables(piece.text) : piece.text;
      const std::size_t length = assignment_name_length(text);
      environment_[text.substr(0, length)] = text.substr(length + 1);
    }
    const std::vector<std::string> words =
        expanded({command.words.begin() + static_cast<std::ptrdiff_t>(assignments), command.words.end()}, variables);
    last_status_ = words.empty() ? 0 : run_command(around, words);
    // NAME=value before a command holds for that command only.
    if (assignments > 0 && !only_sets) environment_ = before;
  }
  outcome.exit_status = last_status_;
  return outcome;
}

Completion Session::complete(std::string_view line, std::size_t cursor) const {
  Outcome nothing;
  std::map<std::string, std::string> environment = environment_;
  std::map<std::string, Bytes> files = files_;
  std::set<std::string> private_files;
  std::string input;
  const Surroundings around{endpoint_, environment, files, private_files, input, history_, terminal_, nothing};
  return complete_line(around, line.substr(0, cursor));
}

bool Session::is_incomplete(std::string_view line) {
  const Script script = parse_script(line);
  return script.incomplete && script.refused.empty();
}

}  // namespace keyturn::cli
