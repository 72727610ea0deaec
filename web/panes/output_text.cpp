#include "panes/output_text.h"

#include "base/text.h"
#include "panes/rendition.h"

namespace keyturn::panes {

std::string plain_output(const app::CliEntry& entry) {
  std::string text;
  for (const cli::Chunk& chunk : entry.outcome.chunks) {
    Rendition rendition;
    text += read_renditions(chunk.text, rendition).text;
  }
  return text;
}

std::string plain_log(const std::deque<app::CliEntry>& log) {
  std::string text;
  for (const app::CliEntry& entry : log) {
    std::string_view prompt = "$ ";
    for (const std::string& line : split(entry.line, '\n')) {
      text += joined({prompt, line, "\n"});
      prompt = "> ";
    }
    text += plain_output(entry);
    if (!text.ends_with('\n')) text += '\n';
    if (entry.outcome.exit_status != 0) {
      text += joined({"[exit status ", std::to_string(entry.outcome.exit_status), "]\n"});
    }
    text += '\n';
  }
  return text;
}

}  // namespace keyturn::panes
