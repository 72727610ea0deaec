#include "cli/trace.h"

#include "base/text.h"

namespace keyturn::cli {

namespace {

constexpr std::size_t kStageColumns = 14;

}  // namespace

void trace(Surroundings& around, const GlobalOptions& global, std::string_view stage, std::string_view what) {
  if (!global.debug) return;
  const std::string gap(stage.size() < kStageColumns ? kStageColumns - stage.size() : 1, ' ');
  around.note(joined({"debug: ", stage, gap, what, "\n"}));
}

}  // namespace keyturn::cli
