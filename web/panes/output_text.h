// What the terminal printed as plain text, without colours: for the clipboard and for a page of text.
#pragma once
#include <deque>
#include <string>

#include "app/app.h"

namespace keyturn::panes {

std::string plain_output(const app::CliEntry& entry);

// Every command with its prompt, what it printed, and how it ended where that was not well.
std::string plain_log(const std::deque<app::CliEntry>& log);

}  // namespace keyturn::panes
