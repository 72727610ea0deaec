// How the account outlasts the page: kept in the browser (platform/vault.h) as records, or in a file.
#include <algorithm>
#include <string>
#include <utility>

#include "app/app.h"
#include "base/assert.h"
#include "base/text.h"
#include "cli/saved_forms.h"
#include "platform/a11y_mirror.h"
#include "platform/frame_scheduler.h"
#include "time/format.h"
#include "world/record_frame.h"
#include "world/snapshot.h"
#include "world/snapshot_errors.h"

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
  switch (keeping) {
    case platform::Keeping::Elsewhere:
      return "Keyturn is open in another tab, and that one is kept: what you do here is not";
    case platform::Keeping::Free: return "The other tab has closed: choose which account to go on with";
    default: return "This browser does not let Keyturn store anything, or has no room: what you do is not kept";
  }
}

}  // namespace

// What cannot be read is left as it is, the whole of it, until the person has chosen.
void App::load_kept() {
  platform::KeptRecords found = platform::take_kept();
  if (found.empty()) return;
  Records account = found;
  account.erase(kTerminal);
  Result<World> world = from_records(account);
  const auto terminal = found.find(kTerminal);
  const Result<BytesView> shown =
      terminal == found.end() ? errors::missing(kTerminal) : unframed(kTerminal, terminal->second);
  if (world.ok() && shown.ok()) {
    load_terminal(shown.value());
    world_ = std::move(world).value();
    saving_.kept = world_;
    return;
  }
  saving_.unreadable = world.ok() ? shown.error() : world.error();
  saving_.found = std::move(found);
  Flash flash;
  flash.tone = FlashTone::Error;
  flash.text = "What was kept in this browser cannot be read: this is a new account, and it is not kept";
  flash.detail = saving_.unreadable->message;
  flash.link_label = "Choose what to do";
  flash.link = sandbox();
  add_flash(std::move(flash));
}

void App::load_terminal(BytesView content) {
  std::vector<CliEntry> entries;
  SavedReader reader(content);
  reader.get(session_);
  reader.get(entries);
  cli_log_.assign(entries.begin(), entries.end());
  cli_runs_ = cli_runs_kept_ = saving_.terminal_runs = cli_log_.size();
}

void App::save(SaveWhen when) {
  const bool is_others = keeping() == platform::Keeping::Elsewhere || keeping() == platform::Keeping::Free;
  if (saving_.unreadable || is_others) return;
  const bool is_writing = !saving_.written.empty();
  saving_.again = when == SaveWhen::AtRest && is_writing;
  if (saving_.again) return;
  const bool is_terminal_new = saving_.terminal_runs != cli_runs_;
  if (is_writing && !is_terminal_new && changes_between(saving_.written.back(), world_).empty()) return;
  Changes changes;
  if (saving_.kept)
    changes = changes_between(*saving_.kept, world_);
  else
    changes.put = to_records(world_);
  // Whether what is on its way arrives or not, this makes of it what is to be there.
  for (const World& before : saving_.written) {
    Changes more = changes_between(before, world_);
    changes.put.merge(more.put);
    changes.erased.insert(changes.erased.end(), more.erased.begin(), more.erased.end());
  }
  if (!saving_.kept || is_terminal_new) save_terminal(changes.put);
  if (changes.empty()) return;
  saving_.written.push_back(world_);
  platform::keep(changes.put, changes.erased, saving_.kept ? platform::Replaces::Nothing : platform::Replaces::All);
}

void App::save_terminal(platform::KeptRecords& put) {
  SavedWriter writer;
  writer.put(session_);
  writer.put(latest(cli_log_));
  put.insert_or_assign(kTerminal, framed(kTerminal, writer.take()));
  saving_.terminal_runs = cli_runs_;
}

// They end in the order in which they began.
void App::note_saved(bool worked) {
  KT_ASSERT(!saving_.written.empty());
  if (worked) saving_.kept = std::move(saving_.written.front());
  saving_.written.pop_front();
  if (!worked) saving_.terminal_runs = cli_runs_ + 1;
  if (saving_.written.empty() && std::exchange(saving_.again, false)) save(SaveWhen::AtRest);
  if (keeping() != saving_.told) platform::wake();
}

// Says once that nothing is kept any more, and takes it back when that is over.
void App::tell_of_keeping() {
  if (keeping() == saving_.told) return;
  saving_.told = keeping();
  std::erase_if(flashes_, [&](const Flash& flash) { return flash.id == saving_.flash; });
  if (saving_.told == platform::Keeping::Kept) return;
  // Nothing was done here that could be lost.
  const bool is_untouched = earlier_.empty() && later_.empty() && cli_runs_ == cli_runs_kept_;
  if (saving_.told == platform::Keeping::Free && is_untouched) return platform::take_over_vault();
  Flash flash;
  flash.tone = FlashTone::Error;
  flash.text = warning_of(saving_.told);
  flash.link_label = "What you can do";
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
    case SandboxStep::KeepThis: saving_.kept.reset(); return platform::keep_here();
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
