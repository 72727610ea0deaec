// Events of CloudTrail in a list, threads indented, and below it what the selected one says, with its record.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "app/app.h"
#include "ui/table.h"
#include "views/events.h"

namespace keyturn::screens {

struct EventListState {
  ui::TableState table;
  std::optional<views::EventDetails> details;  // of the event that was selected when they were made
  trail::EventNumber details_of = 0;
  std::uint64_t made_at = 0;  // the app's revision
};

struct EventListText {
  std::string_view title;
  std::string_view description;
  std::string_view empty_title;
  std::string_view empty_text;
  std::string_view empty_action = {};
};

// True when the button of the empty list was pressed.
bool draw_event_list(const app::App& app, const EventListText& text, const std::vector<views::ThreadedEvent>& events,
                     EventListState& state, app::Actions& actions);

}  // namespace keyturn::screens
