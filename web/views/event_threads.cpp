#include "views/event_threads.h"

#include <algorithm>

namespace keyturn::views {
namespace {

constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

struct Listed {
  trail::EventNumber root = 0;
  trail::EventNumber number = 0;
  std::size_t index = 0;
};

// Where each number stands: an event is filed after those that it caused, so numbers and places differ.
std::vector<std::size_t> places_by_number(const trail::Trail& trail) {
  std::vector<std::size_t> places(trail.last_number() + 1, kNowhere);
  for (std::size_t i = 0; i < trail.size(); ++i) places[trail.at(i).number] = i;
  return places;
}

}  // namespace

std::vector<ThreadedEvent> event_threads(const trail::Trail& trail, const WantsEvent& wanted) {
  const std::vector<std::size_t> places = places_by_number(trail);
  // A call whose own event is no part of the history, as that of a data event, is nobody's parent.
  const auto parent_of = [&](const trail::Event& event) -> const trail::Event* {
    const std::size_t place = event.parent == 0 ? kNowhere : places[event.parent];
    return place == kNowhere ? nullptr : &trail.at(place);
  };
  std::vector<Listed> listed;
  for (std::size_t i = 0; i < trail.size(); ++i) {
    const trail::Event& event = trail.at(i);
    const trail::Event* root = &event;
    while (const trail::Event* parent = parent_of(*root)) root = parent;
    if (wanted(event, *root)) listed.push_back({root->number, event.number, i});
  }
  std::sort(listed.begin(), listed.end(),
            [](const Listed& a, const Listed& b) { return a.root != b.root ? a.root > b.root : a.number < b.number; });
  std::vector<ThreadedEvent> threads;
  std::vector<int> depths(places.size(), -1);  // of those that are listed, by number
  for (const Listed& one : listed) {
    int depth = 0;
    const trail::Event* parent = parent_of(trail.at(one.index));
    while (parent && depths[parent->number] < 0) parent = parent_of(*parent);
    if (parent) depth = depths[parent->number] + 1;
    depths[one.number] = depth;
    threads.push_back({one.index, depth});
  }
  return threads;
}

}  // namespace keyturn::views
