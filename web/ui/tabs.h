// Tabs: several views of one thing.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace keyturn::ui {

// True when another tab was chosen. Arrow keys move along.
bool tabs(std::string_view name, const std::vector<std::string>& labels, int& index);

}  // namespace keyturn::ui
