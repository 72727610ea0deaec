#include "command/replay.h"

#include <fstream>
#include <memory>
#include <ostream>
#include <utility>
#include <vector>

#include "assets/assets.h"
#include "base/bytes.h"
#include "cli/session.h"
#include "command/recorded_endpoint.h"
#include "world/cli_endpoint.h"
#include "world/world.h"

namespace keyturn::command {

namespace {

// The simulated services, with a note of what was sent to them.
class NotedEndpoint : public WorldEndpoint {
 public:
  explicit NotedEndpoint(World& world) : WorldEndpoint(world, "aws-cli/2.38.1") {}

  cli::Answer send(const cli::Call& call) override {
    sent.push_back(sent_form(call));
    return WorldEndpoint::send(call);
  }

  Json sent = Json::array();
};

void set_up(cli::Session& session, const Json& recorded) {
  const Json environment = recorded.value("env", Json::object());
  const Json files = recorded.value("files", Json::object());
  for (const auto& [name, value] : environment.items()) {
    if (value.is_null())
      session.environment().erase(name);
    else
      session.environment()[name] = value.get<std::string>();
  }
  for (const auto& [name, content] : files.items()) {
    session.files()[name] = content.is_string() ? to_bytes(content.get<std::string>())
                                                : from_base64(content.value("base64", "")).value_or(Bytes());
  }
  if (recorded.contains("tty")) {
    session.set_terminal(cli::Terminal{recorded["tty"].value("cols", 80), recorded["tty"].value("rows", 24)});
  }
  session.type_ahead(recorded.value("stdin", ""));
  const Json commands = recorded.value("setup", Json::array());
  for (const Json& command : commands) session.run(command.get<std::string>());
}

// A completion's candidates, one a line; an empty line when there is none.
std::string candidates(const cli::Session& session, const std::string& line) {
  std::string text;
  for (const cli::Suggestion& suggestion : session.complete(line, line.size()).suggestions) {
    if (!suggestion.beyond_aws_completer) text += suggestion.text + "\n";
  }
  return text.empty() ? "\n" : text;
}

Json run_with(cli::Endpoint& endpoint, const Json& recorded) {
  cli::Session session(endpoint);
  session.set_help_texts(cli::HelpTexts(assets::help_text));
  set_up(session, recorded);
  if (recorded.contains("complete")) {
    return {{"id", recorded["id"]},
            {"stdout", candidates(session, recorded["complete"].get<std::string>())},
            {"stderr", ""},
            {"rc", 0}};
  }
  const cli::Outcome outcome = session.run(recorded.value("command", ""));
  return {{"id", recorded["id"]},
          {"stdout", outcome.text(cli::Stream::Out)},
          {"stderr", outcome.text(cli::Stream::Error)},
          {"rc", outcome.exit_status}};
}

}  // namespace

Json replay_case(const Json& recorded) {
  std::vector<Json> answers;
  if (recorded.contains("canned")) answers.push_back(recorded["canned"]);
  if (recorded.contains("canned_seq")) answers = recorded["canned_seq"].get<std::vector<Json>>();
  if (answers.empty() && recorded.value("backend", "") != "none") {
    World world = default_world();
    NotedEndpoint endpoint(world);
    Json result = run_with(endpoint, recorded);
    result["sent"] = endpoint.sent;
    return result;
  }
  RecordedEndpoint endpoint(std::move(answers));
  Json result = run_with(endpoint, recorded);
  result["sent"] = endpoint.sent();
  result["sleeps"] = endpoint.sleeps();
  return result;
}

int replay(const std::string& path, std::ostream& out, std::ostream& errors) {
  std::ifstream file(path);
  if (!file) {
    errors << "keyturn: " << path << " cannot be read\n";
    return 1;
  }
  std::string line;
  for (int number = 1; std::getline(file, line); ++number) {
    if (line.empty()) continue;
    const Json recorded = Json::parse(line, nullptr, false);
    if (!recorded.is_object() || !recorded.contains("id")) {
      errors << "keyturn: " << path << ":" << number << ": not a case\n";
      return 1;
    }
    out << replay_case(recorded).dump(-1, ' ', false, Json::error_handler_t::replace) << "\n";
  }
  return 0;
}

}  // namespace keyturn::command
