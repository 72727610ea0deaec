// The account's event history. It only grows; a copy shares what was there before, so that copying a World for undo
// costs next to nothing.
#pragma once
#include <memory>
#include <optional>
#include <vector>

#include "trail/event.h"

namespace keyturn::trail {

class Trail {
 public:
  // Reserves the number of a call that is about to run, so that the calls which it causes can name it as their parent.
  EventNumber open() { return ++last_number_; }

  // Files an event under the number that open() gave.
  void record(Event event);

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }

  // In the order of filing: a call stands after the calls that it caused. `index` < size().
  const Event& at(std::size_t index) const;

  // Null when no event has this number.
  const Event* find(EventNumber number) const;

  // The last number that open() gave.
  EventNumber last_number() const { return last_number_; }

  // The same trail from its parts; nothing when an event has a number that was not given.
  static std::optional<Trail> of(std::vector<Event> events, EventNumber last_number);

  // How many events, from the first on, both trails have.
  std::size_t shared_with(const Trail& other) const;

 private:
  static constexpr std::size_t kChunk = 64;
  using Chunk = std::vector<std::shared_ptr<const Event>>;

  std::vector<std::shared_ptr<const Chunk>> full_;
  Chunk last_;
  std::size_t size_ = 0;
  EventNumber last_number_ = 0;
};

}  // namespace keyturn::trail
