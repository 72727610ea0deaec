#include "model/shape.h"

#include <algorithm>

namespace keyturn::model {

const Member* Shape::member(std::string_view member_name) const {
  const auto found =
      std::find_if(members.begin(), members.end(), [&](const Member& m) { return m.name == member_name; });
  return found == members.end() ? nullptr : &*found;
}

bool Shape::is_required(std::string_view member_name) const {
  return std::find(required.begin(), required.end(), member_name) != required.end();
}

}  // namespace keyturn::model
