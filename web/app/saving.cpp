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
#include "platform/page_file.h"
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
const char* const kLesson = "lesson";  // so is the lesson, and the sandbox that waits for its end
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

// What cannot be read is left as it is, the whole of it, until the person has chosen.
void App::load_kept() {
  platform::KeptRecords found = platform::take_kept();
  if (found.empty()) return;
  Records account = found;
  account.erase(kTerminal);
  account.erase(kLesson);
  Result<World> world = from_records(account);
  const auto terminal = found.find(kTerminal);
  const Result<BytesView> shown =
      terminal == found.end() ? errors::missing(kTerminal) : unframed(kTerminal, terminal->second);
  if (world.ok() && shown.ok()) {
    load_terminal(shown.value());
    world_ = std::move(world).value();
    saving_.kept = world_;
    teaching_.journal.complete = false;
    teaching_.aside_journal.complete = false;
    // Sandboxes of before there were lessons have none.
    if (const auto lesson = found.find(kLesson); lesson != found.end()) {
      const Result<BytesView> content = unframed(kLesson, lesson->second);
      if (content.ok()) load_lesson(content.value());
    }
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
  cli_runs_ = cli_runs_kept_ = saving_.beside = cli_log_.size();
}

// The lesson goes on when its file has arrived.
void App::load_lesson(BytesView content) {
  Json play;
  Bytes aside;
  SavedReader reader(content);
  reader.get(teaching_.journal.lines);
  reader.get(teaching_.journal.until.milliseconds);
  reader.get(teaching_.journal.complete);
  reader.get(play);
  reader.get(teaching_.trial);
  reader.get(aside);
  Result<World> sandbox = from_file(aside);
  if (!reader.ok() || !play.is_object() || !sandbox.ok()) return;
  teaching_.aside = std::move(sandbox).value();
  teaching_.wanted = play.value("lesson", std::string());
  teaching_.resumed = std::move(play);
  if (teaching_.trial.empty()) platform::want_file(path_of_lesson(teaching_.wanted));
}

void App::save(SaveWhen when) {
  if (saving_.unreadable || keeping() == platform::Keeping::Elsewhere) return;
  const bool is_writing = !saving_.written.empty();
  saving_.again = when == SaveWhen::AtRest && is_writing;
  if (saving_.again) return;
  const bool is_beside_new = saving_.beside != cli_runs_ + teaching_.changes;
  if (is_writing && !is_beside_new && changes_between(saving_.written.back(), world_).empty()) return;
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
  if (!saving_.kept || is_beside_new) save_beside(changes.put);
  if (changes.empty()) return;
  saving_.written.push_back(world_);
  platform::keep(changes.put, changes.erased, saving_.kept ? platform::Replaces::Nothing : platform::Replaces::All);
}

void App::save_beside(platform::KeptRecords& put) {
  SavedWriter writer;
  writer.put(session_);
  writer.put(latest(cli_log_));
  put.insert_or_assign(kTerminal, framed(kTerminal, writer.take()));
  SavedWriter lesson;
  lesson.put(teaching_.journal.lines);
  lesson.put(teaching_.journal.until.milliseconds);
  lesson.put(teaching_.journal.complete);
  lesson.put(teaching_.play ? teaching_.play->to_json() : teaching_.resumed);
  lesson.put(teaching_.trial);
  lesson.put(teaching_.aside ? to_file(*teaching_.aside) : Bytes());
  put.insert_or_assign(kLesson, framed(kLesson, lesson.take()));
  saving_.beside = cli_runs_ + teaching_.changes;
}

// They end in the order in which they began.
void App::note_saved(bool worked) {
  KT_ASSERT(!saving_.written.empty());
  if (worked) saving_.kept = std::move(saving_.written.front());
  saving_.written.pop_front();
  if (!worked) saving_.beside = cli_runs_ + teaching_.changes + 1;
  if (saving_.written.empty() && std::exchange(saving_.again, false)) save(SaveWhen::AtRest);
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
  }
}

void App::import(BytesView file) {
  if (import_for_lessons(file)) return;
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
  const bool is_new = name != "import";
  remember_before(std::exchange(world_, std::move(world)), std::move(name));
  teaching_.journal = {{}, world_.ground.now, is_new};
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
