// How the account outlasts the page: kept in the browser (platform/vault.h) as records, or in a file.
#include <algorithm>
#include <string>
#include <utility>

#include "app/app.h"
#include "base/text.h"
#include "cli/saved_forms.h"
#include "platform/a11y_mirror.h"
#include "platform/frame_scheduler.h"
#include "time/format.h"
#include "world/record_frame.h"
#include "world/snapshot.h"

namespace keyturn {

template <>
struct Saved<app::CliEntry> {
  static auto members(auto& entry) {
    auto& [line, outcome] = entry;
    return std::tie(line, outcome);
  }
};

}  // namespace keyturn

namespace keyturn::app {
namespace {

// The terminal is kept beside the account: what it would say to the console's user is no part of the simulation.
const char* const kTerminal = "terminal";
constexpr std::size_t kEntriesKept = 50;
constexpr std::size_t kPrintedKept = 100'000;  // bytes

std::vector<CliEntry> latest(const std::deque<CliEntry>& log) {
  std::vector<CliEntry> entries;
  std::size_t size = 0;
  for (auto entry = log.rbegin(); entry != log.rend() && entries.size() < kEntriesKept; ++entry) {
    for (const cli::Chunk& chunk : entry->outcome.chunks) size += chunk.text.size();
    if (size > kPrintedKept) break;
    entries.push_back(*entry);
  }
  std::reverse(entries.begin(), entries.end());
  return entries;
}

std::string_view warning_of(platform::Keeping keeping) {
  return keeping == platform::Keeping::Elsewhere
             ? "Keyturn is open in another tab, and that one is kept: what you do here is not"
             : "This browser does not let Keyturn store anything, or has no room: what you do is not kept";
}

}  // namespace

void App::load_kept() {
  platform::KeptRecords found = platform::take_kept();
  if (const auto terminal = found.find(kTerminal); terminal != found.end()) {
    if (const Result<BytesView> content = unframed(kTerminal, terminal->second); content.ok()) {
      std::vector<CliEntry> entries;
      SavedReader reader(content.value());
      reader.get(session_);
      reader.get(entries);
      cli_log_.assign(entries.begin(), entries.end());
    }
    found.erase(terminal);
  }
  if (found.empty()) return;
  Result<World> world = from_records(found);
  if (world.ok()) {
    world_ = std::move(world).value();
    saving_.kept = world_;
    return;
  }
  saving_.unreadable = world.error();
  saving_.found = std::move(found);
  Flash flash;
  flash.tone = FlashTone::Error;
  flash.text = "What was kept in this browser cannot be read: this is a new account, and it is not kept";
  flash.detail = saving_.unreadable->message;
  flash.link_label = "Choose what to do";
  flash.link = sandbox();
  add_flash(std::move(flash));
}

void App::save() {
  if (saving_.unreadable || keeping() == platform::Keeping::Elsewhere) return;
  saving_.again = saving_.written.has_value();
  if (saving_.again) return;
  Changes changes;
  if (saving_.kept) {
    changes = changes_between(*saving_.kept, world_);
  } else {
    changes.put = to_records(world_);
  }
  const bool is_all = !saving_.kept;
  if (is_all || saving_.terminal_runs != cli_runs_) save_terminal(changes.put);
  if (changes.empty()) return;
  saving_.written = world_;
  platform::keep(changes.put, changes.erased, is_all ? platform::Replaces::All : platform::Replaces::Nothing);
}

void App::save_terminal(platform::KeptRecords& put) {
  SavedWriter writer;
  writer.put(session_);
  writer.put(latest(cli_log_));
  put.insert_or_assign(kTerminal, framed(kTerminal, writer.take()));
  saving_.terminal_runs = cli_runs_;
}

void App::note_saved(bool worked) {
  if (worked) {
    saving_.kept = std::exchange(saving_.written, std::nullopt);
  } else {
    saving_.written.reset();
    saving_.terminal_runs = cli_runs_ + 1;
  }
  if (std::exchange(saving_.again, false)) save();
  if (keeping() != saving_.told) platform::wake();
}

// Says once that nothing is kept any more, and takes it back when that is over.
void App::tell_of_keeping() {
  if (keeping() == saving_.told) return;
  saving_.told = keeping();
  std::erase_if(flashes_, [&](const Flash& flash) { return flash.id == saving_.flash; });
  if (saving_.told == platform::Keeping::Kept) return;
  Flash flash;
  flash.tone = FlashTone::Error;
  flash.text = warning_of(saving_.told);
  flash.link_label = "Your sandbox";
  flash.link = sandbox();
  platform::announce(flash.text);
  add_flash(std::move(flash));
  saving_.flash = flashes_.front().id;
}

void App::perform(const SandboxAction& action) {
  switch (action.step) {
    case SandboxStep::Export:
      return platform::download(joined({"sandbox-", iso_seconds(world_.ground.now).substr(0, 10), ".keyturn"}),
                                to_file(world_));
    case SandboxStep::Import: return platform::choose_file();
    case SandboxStep::StartOver:
      return replace_world(default_world(), "start over", "Started over with an empty account");
    case SandboxStep::DownloadUnreadable:
      return platform::download("unreadable-sandbox.keyturn", to_file(saving_.found));
    case SandboxStep::TakeOver: return platform::take_over_vault();
  }
}

void App::import(BytesView file) {
  Result<World> world = from_file(file);
  if (world.ok()) return replace_world(std::move(world).value(), "import", "Imported: the account is the file's");
  Flash flash;
  flash.tone = FlashTone::Error;
  flash.text = "The file was not imported";
  flash.detail = world.error().message;
  add_flash(std::move(flash));
}

// A step that can be undone. Whatever could not be read is given up for it.
void App::replace_world(World world, std::string name, std::string_view done) {
  remember_before(std::exchange(world_, std::move(world)), std::move(name));
  if (saving_.unreadable) {
    saving_.unreadable.reset();
    saving_.found.clear();
    saving_.kept.reset();
  }
  flashes_.clear();
  recent_change_.reset();
  form_errors_.clear();
  dialog_.reset();
  Flash flash;
  flash.text = done;
  platform::announce(flash.text);
  add_flash(std::move(flash));
  platform::call_vault_within(0);
}

}  // namespace keyturn::app
