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

// Refused: the browser has no room or lets nothing be stored. Elsewhere: another tab keeps the records. Free: it did,
// and has closed; nothing is kept until one of the next two is called.
enum class Keeping { Kept, Refused, Elsewhere, Free };
Keeping keeping();

// What was kept when the page was opened; once.
KeptRecords take_kept();

enum class Replaces { Nothing, All };

// All of it or nothing. The callback vault_written says whether it worked; until then nothing else is to be written.
void keep(const KeptRecords& put, const std::vector<std::string>& erased, Replaces replaces);

// Calls back vault_due within this time. Does nothing when that is going to happen sooner.
void call_vault_within(int milliseconds);

// Opens the page anew, as the tab that keeps the records.
void take_over_vault();

// From now on this tab keeps its own records; the next keep() is to replace all.
void keep_here();

void download(std::string_view name, BytesView bytes);

// Lets the person choose a file; the callback file_chosen has it, if one is chosen.
void choose_file();

}  // namespace keyturn::platform
