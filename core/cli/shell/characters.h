// What a character is to the shell.
#pragma once
#include <string_view>

namespace keyturn::cli::shell {

constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool begins_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
constexpr bool is_in_name(char c) { return begins_name(c) || is_digit(c); }

// Ends an unquoted word.
constexpr bool ends_word(char c) {
  return is_blank(c) || std::string_view("\n;&|<>()").find(c) != std::string_view::npos;
}

}  // namespace keyturn::cli::shell
