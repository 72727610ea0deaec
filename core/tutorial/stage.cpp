#include "tutorial/stage.h"

#include <utility>

#include "base/text.h"
#include "world/cli_endpoint.h"

namespace keyturn::tutorial {

std::optional<std::string> run(Stage& stage, const std::vector<std::string>& lines) {
  WorldEndpoint endpoint(stage.world, "aws-cli/2.38.1");
  cli::Session session(endpoint);
  if (!stage.environment.empty()) session.environment() = std::move(stage.environment);
  for (auto& [name, content] : stage.files) session.files().insert_or_assign(name, std::move(content));
  std::optional<std::string> failure;
  for (const std::string& line : lines) {
    const cli::Outcome outcome = session.run(line);
    if (outcome.exit_status == 0) continue;
    failure = joined({line, " -> ", trimmed(outcome.text(cli::Stream::Error))});
    break;
  }
  stage.environment = std::move(session.environment());
  stage.files = std::move(session.files());
  return failure;
}

Staging begin_lesson(const Lesson& lesson) {
  const Scenario& scenario = lesson.scenario;
  std::optional<World> world = keyturn::scenario(scenario.start, {"keyturn", default_start()});
  if (!world) {
    return {std::nullopt,
            {"/scenario/start", joined({"there is no scenario ", scenario.start, "; leave it away for \"default\""})}};
  }
  Stage stage{std::move(*world), {}, {}};
  for (const auto& [name, content] : scenario.files) stage.files.emplace(name, to_bytes(content));
  const std::optional<std::string> failure = run(stage, scenario.commands);
  if (failure) return {std::nullopt, {"/scenario/commands", joined({"a command fails; correct it: ", *failure})}};
  return {std::move(stage), {}};
}

Staging begin_step(const Lesson& lesson, std::size_t step) {
  Staging staging = begin_lesson(lesson);
  for (std::size_t i = 0; staging.stage && i < step; ++i) {
    const std::optional<std::string> failure = run(*staging.stage, lesson.steps[i].cli);
    if (!failure) continue;
    staging.problem = {joined({"/steps/", std::to_string(i), "/solution/cli"}),
                       joined({"a command fails; correct it: ", *failure})};
    staging.stage.reset();
  }
  return staging;
}

}  // namespace keyturn::tutorial
