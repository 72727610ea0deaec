// What people do next, at random: mostly what makes sense in the account as it is, now and then what does not.
#pragma once
#include <string>
#include <vector>

#include "property/reference.h"
#include "random/random_source.h"

namespace keyturn::property {

class Generator {
 public:
  explicit Generator(std::string_view seed) : random_(seed) {}

  Step next(const Reference& reference, const World& world);

 private:
  std::int64_t up_to(std::int64_t last) { return random_.between(0, last); }
  bool one_in(std::int64_t n) { return up_to(n - 1) == 0; }
  template <typename List>
  auto pick(const List& list) {
    const std::int64_t at = up_to(static_cast<std::int64_t>(list.size()) - 1);
    return *std::next(list.begin(), static_cast<std::ptrdiff_t>(at));
  }

  Step wait();
  Step key_operation(const Reference& reference, const World& world);
  Step table_operation(const Reference& reference);
  Step item_operation();
  Step many_items();

  std::string key_name(const Reference& reference);  // an ARN, an id, an alias; also of what is gone or never was
  Json sse_specification(const Reference& reference);
  Json key();
  Json item();
  std::string text();

  RandomSource random_;
  int texts_ = 0;
};

}  // namespace keyturn::property
