#include <array>

#include "base/assert.h"
#include "cli/catalog.h"
#include "cli/option_table.h"
#include "cli/query/query.h"
#include "cli/session.h"
#include "cli/shell/parse.h"
#include "cli/shorthand.h"
#include "cli/surroundings.h"
#include "cli/values.h"
#include "fuzz/input.h"
#include "fuzz/targets.h"
#include "world/cli_endpoint.h"

namespace keyturn::fuzz {

namespace {

constexpr const char* kDocument =
    R"({"s": "caf\u00e9", "n": [3, 1, 2], "w": ["b", "a", "c"], "m": {"k": 1, "j": {"i": null}},
        "r": [{"v": 2, "t": "x"}, {"v": 1, "t": "y"}], "e": [], "b": true})";

constexpr std::array<const char*, 6> kOptions = {"--attribute-definitions",       "--billing-mode",
                                                 "--deletion-protection-enabled", "--global-secondary-indexes",
                                                 "--sse-specification",           "--tags"};

void shorthand(const std::string& text) {
  const cli::ShorthandReading read = cli::read_shorthand(text, [](const std::string& name) { return Json(name); });
  KT_ASSERT(!read.ok() || read.value.is_object());
}

void query(const std::string& text) {
  const cli::QueryCompilation compilation = cli::compile_query(text);
  KT_ASSERT(compilation.query.has_value() == compilation.error.empty());
  if (!compilation.query) return;
  const Json document = Json::parse(kDocument);
  const cli::Evaluation first = compilation.query->evaluate(document);
  const cli::Evaluation second = compilation.query->evaluate(document);
  KT_ASSERT(first.value == second.value && first.error == second.error);
}

// A value as it stands behind an option of create-table: JSON, shorthand, a file.
void option_value(const std::string& name, const std::string& text) {
  World world = default_world();
  WorldEndpoint endpoint(world, "aws-cli/2.38.1");
  cli::Environment environment;
  cli::Files files = {{"item.json", to_bytes(R"({"Enabled": true})")}};
  std::set<std::string> private_files;
  std::string input;
  cli::Outcome outcome;
  const cli::HelpTexts texts;
  const cli::Surroundings around{endpoint, environment, files, private_files, input, {}, texts, std::nullopt, outcome};
  const model::ServiceModel& dynamodb = *model::find_model("dynamodb");
  const cli::OptionTable table = cli::option_table(dynamodb, *dynamodb.operation("CreateTable"));
  static_cast<void>(cli::option_value(*table.find(name), {text}, around));
}

}  // namespace

void values(BytesView data) {
  Input input(data);
  const std::size_t kind = input.below(4);
  const std::string option = kOptions[kind == 3 ? input.below(kOptions.size()) : 0];
  const std::string text = input.rest();
  if (kind == 0) static_cast<void>(cli::shell::parse(text));
  if (kind == 1) shorthand(text);
  if (kind == 2) query(text);
  if (kind == 3) option_value(option, text);
}

}  // namespace keyturn::fuzz
