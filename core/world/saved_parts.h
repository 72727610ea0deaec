// What is said about the World's records once, for those who write and who read them.
#pragma once
#include <string>
#include <string_view>
#include <tuple>

#include "dynamodb/saved_forms.h"
#include "iam/saved_forms.h"
#include "kms/saved_forms.h"
#include "random/saved_form.h"
#include "service/saved_forms.h"
#include "storage/saved_tree.h"
#include "time/saved_forms.h"
#include "trail/saved_forms.h"

namespace keyturn {

template <>
struct Saved<storage::PieceName> {
  static auto members(auto& piece) {
    auto& [name, is_page] = piece;
    return std::tie(name, is_page);
  }
};

namespace records {

constexpr std::size_t kEventsInRecord = 16;
constexpr std::string_view kKey = "key/";
constexpr std::string_view kTable = "table/";
constexpr std::string_view kBackup = "backup/";

std::string name_of_events(std::size_t number);
std::string name_of_piece(const storage::PieceName& piece);

// The roots of a table's trees, in the order of its structures.
using Roots = std::vector<std::optional<storage::PieceName>>;

}  // namespace records

}  // namespace keyturn
