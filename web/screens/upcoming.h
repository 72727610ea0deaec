// What happens next, as a list with a button that skips to it.
#pragma once
#include <string_view>
#include <vector>

#include "app/actions.h"
#include "views/upcoming.h"

namespace keyturn::screens {

void draw_upcoming(std::string_view title, const std::vector<views::Upcoming>& ahead, app::Actions& actions);

}  // namespace keyturn::screens
