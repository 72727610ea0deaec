// Words that an expression may not use as an attribute's name, in any case.
// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ReservedWords.html
#pragma once
#include <string_view>

namespace keyturn::items {

bool is_reserved(std::string_view word);

}  // namespace keyturn::items
