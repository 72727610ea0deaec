#include "support/source_tree.h"

#include "base/text.h"

namespace keyturn::test {

std::string in_source_tree(std::string_view path) { return joined({KEYTURN_SOURCE_DIR, "/", path}); }

}  // namespace keyturn::test
