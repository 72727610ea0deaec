// Small wordings that the pictures share.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace keyturn::views {

// "1 item", "3 items".
std::string counted(std::size_t count, std::string_view thing);

}  // namespace keyturn::views
