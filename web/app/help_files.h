// The prose of `help`: files beside the page, fetched when a line asks for help (assets/help).
#pragma once
#include <string_view>

#include "cli/help/texts.h"

namespace keyturn::app {

// Texts that read the files that have arrived and send for the others: whoever shows a line of prose beside a candidate
// of completion need not wait for it.
cli::HelpTexts texts_of_help_files();

enum class HelpFiles { NotWanted, Loading, There, Failed };

// Whether `line` asks for prose (help, or a skeleton with comments) and the files for it are there. Those that are
// missing are sent for.
HelpFiles want_help_files(std::string_view line);

// The same, and nothing is sent for.
HelpFiles help_files_for(std::string_view line);

}  // namespace keyturn::app
