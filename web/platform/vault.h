// Named records that outlive the page, in the browser's IndexedDB, and files that the person chooses or is given. One
// tab at a time keeps records: another one that is opened meanwhile only reads them.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"

namespace keyturn::platform {

using KeptRecords = std::map<std::string, Bytes>;

// Refused: the browser has no room or lets nothing be stored. Elsewhere: another tab keeps the records.
enum class Keeping { Kept, Refused, Elsewhere };
Keeping keeping();

// What was kept when the page was opened; once.
KeptRecords take_kept();

// All that take_kept() gave could be read: it becomes the last good state.
void mark_kept_as_good();

// Fetches the last good state for the callback vault_recalled: no records when there is none.
void recall_good();

enum class Replaces { Nothing, All };

// All of it or nothing. The callback vault_written says whether it worked; until then nothing else is to be written.
void keep(const KeptRecords& put, const std::vector<std::string>& erased, Replaces replaces);

// Calls back vault_due within this time. Does nothing when that is going to happen sooner.
void call_vault_within(int milliseconds);

// Opens the page anew, as the tab that keeps the records.
void take_over_vault();

void download(std::string_view name, BytesView bytes);

// Lets the person choose a file; the callback file_chosen has it, if one is chosen.
void choose_file();

}  // namespace keyturn::platform
