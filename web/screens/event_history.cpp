#include "screens/event_history.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "ui/button.h"
#include "ui/container.h"
#include "ui/layout.h"
#include "ui/select.h"
#include "ui/text.h"
#include "ui/text_field.h"

namespace keyturn::screens {
namespace {

constexpr float kFieldMinimum = 220;
constexpr int kFields = 6;
constexpr std::string_view kEverybody = "Everybody";
constexpr std::string_view kEveryService = "Every service";

// A choice among texts, the first of which stands for none.
void draw_choice(std::string_view label, std::string_view none, const std::vector<std::string>& texts,
                 std::string& value, float width) {
  std::vector<ui::SelectOption> options = {{std::string(none)}};
  for (const std::string& text : texts) options.push_back({text});
  const auto found = std::find(texts.begin(), texts.end(), value);
  int index = found == texts.end() ? 0 : static_cast<int>(found - texts.begin()) + 1;
  if (!ui::select({.label = label}, options, index, {.width = width})) return;
  value = index == 0 ? std::string() : texts[static_cast<std::size_t>(index) - 1];
}

template <typename Enum>
void draw_choice(std::string_view label, const std::vector<std::string>& labels, Enum& value, float width) {
  std::vector<ui::SelectOption> options;
  for (const std::string& text : labels) options.push_back({text});
  int index = static_cast<int>(value);
  if (ui::select({.label = label}, options, index, {.width = width})) value = static_cast<Enum>(index);
}

void draw_filter(const app::App& app, EventHistoryState& state, app::Actions& actions) {
  views::EventFilter& filter = state.filter;
  ui::grid("event-filters", kFields, 3, kFieldMinimum, [&](int field, float width) {
    switch (field) {
      case 0: {
        const ui::TextFieldEvents words = ui::text_field(
            {.label = "Find"}, filter.words, {.placeholder = "Event name, resource or error code", .width = width});
        if (words.left) actions.replace_route(app::events(filter.words));
        return;
      }
      case 1: return draw_choice("What happened", views::event_origin_labels(), filter.origin, width);
      case 2: return draw_choice("Time range", views::event_span_labels(), filter.span, width);
      case 3: return draw_choice("User name", kEverybody, views::event_users(app.world()), filter.user, width);
      case 4: return draw_choice("Event source", kEveryService, views::event_sources(), filter.source, width);
      default: return draw_choice("Read-only", views::event_kind_labels(), filter.kind, width);
    }
  });
}

const std::vector<views::ThreadedEvent>& find_events(const app::App& app, EventHistoryState& state) {
  const World& world = app.world();
  const std::int64_t minute = world.ground.now.milliseconds / minutes(1).milliseconds;
  const std::optional<EventHistoryState::Found>& found = state.found;
  if (!found || found->filter != state.filter || found->trail_size != world.ground.trail.size() ||
      found->revision != app.revision() || found->minute != minute) {
    state.found = {views::event_history(world, state.filter), state.filter, world.ground.trail.size(), app.revision(),
                   minute};
  }
  return state.found->events;
}

}  // namespace

void draw_event_history(const app::App& app, EventHistoryState& state, app::Actions& actions) {
  if (app.route().filter != state.address) state.filter.words = app.route().filter;
  state.address = app.route().filter;
  ui::page_header("Event history",
                  "What CloudTrail keeps of the last 90 days: the calls of people, what DynamoDB asked of AWS KMS for "
                  "them, and what AWS KMS did by itself. Reading and writing items leaves no event here.");
  ui::begin_container(
      {.title = "Filter", .actions = [&] {
         if (ui::button("Clear filter", {.enabled = !state.filter.is_empty(), .reason = "Nothing is filtered"})) {
           state.filter = {};
           actions.replace_route(app::events());
         }
       }});
  draw_filter(app, state, actions);
  ui::end_container();
  ui::gap(ui::kSpaceL);
  const std::vector<views::ThreadedEvent>& events = find_events(app, state);
  const bool is_filtered = !state.filter.is_empty();
  const EventListText text = {.title = "Events",
                              .description = "A call stands above those that it caused. Select one to read its record.",
                              .empty_title = is_filtered ? "No event matches" : "No events yet",
                              .empty_text = is_filtered ? "Change the filter, or clear it."
                                                        : "Create a table or a key, and its calls appear here.",
                              .empty_action = is_filtered ? "Clear the filter" : "Create a table"};
  if (!draw_event_list(app, text, events, state.list, actions)) return;
  if (!is_filtered) return actions.navigate(app::create_table());
  state.filter = {};
  actions.replace_route(app::events());
}

}  // namespace keyturn::screens
