#include "views/pictures/wording.h"

#include "base/text.h"

namespace keyturn::views {

std::string counted(std::size_t count, std::string_view thing) {
  return joined({std::to_string(count), " ", thing, count == 1 ? "" : "s"});
}

}  // namespace keyturn::views
