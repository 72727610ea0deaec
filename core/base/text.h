// Small text tools that the C++ of our web toolchain does not have.
#pragma once
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace keyturn {

// "a" + "b" + … in one allocation: joined({"Table: ", name, " not found"}).
std::string joined(std::initializer_list<std::string_view> parts);

// Parts with `separator` between them.
std::string join(const std::vector<std::string>& parts, std::string_view separator);

// The parts between separators; one empty part for an empty text.
std::vector<std::string> split(std::string_view text, char separator);

std::string_view trimmed(std::string_view text);
std::string to_lower(std::string_view text);

// "TableName" -> "tableName", "SSEType" -> "sSEType": only the first letter, as AWS' validators and CloudTrail write
// it.
std::string lower_first(std::string_view text);

// Code points in UTF-8 text; a broken byte counts as one. AWS counts string lengths this way.
std::size_t count_code_points(std::string_view text);

// Whole text against a pattern in which `*` stands for any run and `?` for any one character (IAM's wildcards).
bool matches_wildcard(std::string_view pattern, std::string_view text);

}  // namespace keyturn
