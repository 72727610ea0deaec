// What the forms of tables, indexes and backups have in common: the types of key attributes, the rules of names and
// numbers as a form says them before the service does (facts sheet 2.2 to 2.5), and pieces of requests.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"

namespace keyturn::views {

enum class KeyType { String, Number, Binary };
const std::vector<std::string>& key_type_labels();  // in the order of KeyType

// "S", "N", "B", and back; String for a letter of none.
std::string letter_of(KeyType type);
KeyType key_type_of(std::string_view letter);

// A member of AttributeDefinitions, and one of a KeySchema ("HASH", "RANGE").
Json attribute_definition(const std::string& name, KeyType type);
Json key_element(const std::string& name, const char* kind);

// The rules in words, for below a field.
inline constexpr std::string_view kNameRule = "3 to 255 characters: letters, digits and _ - .";
inline constexpr std::string_view kKeyNameRule = "1 to 255 characters, upper and lower case differ";

// What is wrong, or an empty text.
std::string table_name_error(std::string_view name, std::string_view what = "table");  // of indexes and backups too
std::string key_name_error(std::string_view name, std::string_view what);              // "partition key"
std::string units_error(std::string_view text);

// 0 when `text` is not a whole number from 1 on that the API's Long can hold.
std::int64_t units_in(std::string_view text);

// {"ReadCapacityUnits": 5, "WriteCapacityUnits": 5}
Json throughput(std::string_view reads, std::string_view writes);

}  // namespace keyturn::views
