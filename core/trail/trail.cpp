#include "trail/trail.h"

#include <utility>

#include "base/assert.h"

namespace keyturn::trail {

void Trail::record(Event event) {
  KT_ASSERT(event.number != 0 && event.number <= last_number_);
  last_.push_back(std::make_shared<const Event>(std::move(event)));
  ++size_;
  if (last_.size() == kChunk) {
    full_.push_back(std::make_shared<const Chunk>(std::move(last_)));
    last_ = {};
  }
}

const Event& Trail::at(std::size_t index) const {
  KT_ASSERT(index < size_);
  const std::size_t chunk = index / kChunk;
  return *(chunk < full_.size() ? *full_[chunk] : last_)[index % kChunk];
}

const Event* Trail::find(EventNumber number) const {
  // Numbers are given before the calls run and filed after, so an event lies close to its number, never far before it.
  for (std::size_t index = size_; index-- > 0;) {
    if (at(index).number == number) return &at(index);
  }
  return nullptr;
}

std::optional<Trail> Trail::of(std::vector<Event> events, EventNumber last_number) {
  Trail trail;
  trail.last_number_ = last_number;
  for (Event& event : events) {
    if (event.number == 0 || event.number > last_number) return std::nullopt;
    trail.record(std::move(event));
  }
  return trail;
}

std::size_t Trail::shared_with(const Trail& other) const {
  std::size_t chunks = 0;
  while (chunks < full_.size() && chunks < other.full_.size() && full_[chunks] == other.full_[chunks]) ++chunks;
  std::size_t shared = chunks * kChunk;
  const auto is_same = [&](const Event& one, const Event& two) { return &one == &two || one == two; };
  while (shared < size_ && shared < other.size_ && is_same(at(shared), other.at(shared))) ++shared;
  return shared;
}

}  // namespace keyturn::trail
