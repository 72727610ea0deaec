#include "cli/session.h"

#include <utility>

#include "base/text.h"
#include "cli/completion.h"
#include "cli/configuration.h"
#include "cli/shell/evaluate.h"
#include "cli/shell/parse.h"
#include "cli/surroundings.h"

namespace keyturn::cli {

namespace {

// What a shell answers: https://www.gnu.org/software/bash/manual/bash.html#Exit-Status
constexpr int kSyntaxError = 2;

constexpr std::string_view kCollapsedNote =
    "Read each \"\\ \" as the end of a line that goes on: a shell wants a line break right after the backslash.\n";

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
  Surroundings around{endpoint_, environment_, files_,    private_files_, input_,
                      history_,  help_texts_,  terminal_, outcome};
  const shell::Parsed parsed = shell::parse(line);
  if (!parsed.refused.empty() || parsed.open_quote) {
    around.print_error(
        (parsed.refused.empty() ? "The line ends inside a quote, a $( or a here-document." : parsed.refused) + "\n");
    last_status_ = kSyntaxError;
  } else {
    if (parsed.collapsed_continuations) around.note(kCollapsedNote);
    last_status_ = shell::evaluate(around, parsed.script, last_status_);
  }
  outcome.exit_status = last_status_;
  return outcome;
}

// Looking at a line changes nothing: what it would set, write or print goes nowhere.
template <typename Look>
auto Session::looking(const Look& look) const {
  Outcome nothing;
  std::map<std::string, std::string> environment = environment_;
  std::map<std::string, Bytes> files = files_;
  std::set<std::string> private_files;
  std::string input;
  const Surroundings around{endpoint_, environment, files,     private_files, input,
                            history_,  help_texts_, terminal_, nothing};
  return look(around);
}

Completion Session::complete(std::string_view line, std::size_t cursor) const {
  return looking([&](const Surroundings& around) { return complete_line(around, line.substr(0, cursor)); });
}

std::string Session::awaited_value(std::string_view line) const {
  return looking([&](const Surroundings& around) { return cli::awaited_value(around, line); });
}

bool Session::is_incomplete(std::string_view line) { return shell::parse(line).incomplete; }

}  // namespace keyturn::cli
