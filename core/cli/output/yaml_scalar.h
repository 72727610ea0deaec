// How libyaml's emitter, which the AWS CLI's YAML goes through, decides between plain, 'single' and "double" quoted
// text: https://github.com/yaml/libyaml, and which plain texts YAML 1.2 (ruamel.yaml's rules) would read as another
// type.
#pragma once
#include <string_view>

namespace keyturn::cli {

enum class YamlQuotes { None, Single, Double };

// For a text in block style. `is_key`: before the colon on one line.
YamlQuotes yaml_quotes(std::string_view text, bool is_key);

// Longer keys, and those of several lines, are written as "? key" and ": value".
bool is_simple_yaml_key(std::string_view text);

// True where a reader would take the plain text for null, a boolean, a number, a date, a merge key or a default value.
bool reads_as_another_type(std::string_view text);

// What ruamel.yaml reads a plain text as, of the types that are no text.
bool reads_as_integer(std::string_view text);
bool reads_as_float(std::string_view text);
bool reads_as_timestamp(std::string_view text);

// Characters that need no escape between double quotes.
bool is_printable_in_yaml(std::string_view text, std::size_t at);
bool is_yaml_break(std::string_view text, std::size_t at);

}  // namespace keyturn::cli
