// The way to the page, each part but the last a link.
#pragma once
#include <string>
#include <vector>

namespace keyturn::ui {

// The index of the part that was followed, or -1.
int breadcrumbs(const std::vector<std::string>& labels);

}  // namespace keyturn::ui
