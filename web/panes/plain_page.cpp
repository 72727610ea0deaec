#include "panes/plain_page.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "panes/commands.h"
#include "panes/rendition.h"
#include "platform/plain_terminal.h"

namespace keyturn::panes {
namespace {

using platform::PlainKind;

PlainKind kind_of(cli::Stream stream) {
  switch (stream) {
    case cli::Stream::Error: return PlainKind::Error;
    case cli::Stream::Note: return PlainKind::Note;
    case cli::Stream::Out: break;
  }
  return PlainKind::Output;
}

void print(const app::CliEntry& entry) {
  platform::print_plain(PlainKind::Command, joined({"$ ", entry.line}));
  for (const cli::Chunk& chunk : entry.outcome.chunks) {
    Rendition rendition;
    const std::string text = read_renditions(chunk.text, rendition).text;
    const std::size_t end = text.find_last_not_of('\n');
    if (end != std::string::npos) platform::print_plain(kind_of(chunk.stream), text.substr(0, end + 1));
  }
  if (entry.outcome.exit_status != 0) {
    platform::print_plain(PlainKind::Error, joined({"Exit status ", std::to_string(entry.outcome.exit_status)}));
  }
}

}  // namespace

bool PlainPage::update(app::App& app) {
  const bool something = app.drain();
  print_new(app);
  return something;
}

void PlainPage::print_new(const app::App& app) {
  const std::deque<app::CliEntry>& log = app.cli_log();
  const std::uint64_t first = app.cli_runs() - log.size();
  if (printed_ < app.cli_runs() && log.empty()) platform::clear_plain_terminal();
  for (printed_ = std::max(printed_, first); printed_ < app.cli_runs(); ++printed_) {
    print(log[static_cast<std::size_t>(printed_ - first)]);
  }
  int newest = last_flash_;
  for (auto flash = app.flashes().rbegin(); flash != app.flashes().rend(); ++flash) {
    if (flash->id <= last_flash_) continue;
    newest = std::max(newest, flash->id);
    platform::print_plain(flash->tone == app::FlashTone::Error ? PlainKind::Error : PlainKind::Note, flash->text);
    if (!flash->detail.empty()) platform::print_plain(PlainKind::Note, flash->detail);
  }
  last_flash_ = newest;
}

void PlainPage::enter(app::App& app, std::string_view lines) {
  for (const std::string& line : commands_in(std::string(lines))) app.actions().run_line(line);
}

void PlainPage::take_step(app::App& app, std::string_view name) {
  if (name == "undo") app.actions().push(app::UndoAction{});
  if (name == "redo") app.actions().push(app::RedoAction{});
  if (name == "next") app.actions().push(app::SkipToNextAction{});
  if (name == "export") app.actions().push(app::SandboxAction{app::SandboxStep::Export});
}

}  // namespace keyturn::panes
