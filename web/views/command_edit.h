// A command line as the words that were typed, with their quotes, and changes to its options. For commands that are put
// right: what is not touched stays as it was typed.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keyturn::views {

// Nothing for a line of several commands, of pipes, redirections or quotes that do not end.
std::optional<std::vector<std::string>> words_of_command(std::string_view line);

// The option's value as it was typed, several words with blanks between them; empty when it is not there.
std::string option_value(const std::vector<std::string>& words, std::string_view option);

// Sets the value, at its place or at the end; an empty one makes a flag of it.
void set_option(std::vector<std::string>& words, std::string_view option, std::string_view value);
void drop_option(std::vector<std::string>& words, std::string_view option);

// 'Music' -> Music. Quotes around the whole word only.
std::string_view unquoted(std::string_view word);

}  // namespace keyturn::views
