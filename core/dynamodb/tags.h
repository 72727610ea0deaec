// Tags of a table that is there already: what a key may be, and when tags may be written (facts sheet 2.6, 4.4).
#pragma once
#include <string_view>

#include "base/result.h"
#include "dynamodb/table.h"

namespace keyturn::dynamodb {

bool is_tag_key(std::string_view text);

// They are locked for two seconds after they were written, and while the table is made or deleted.
Result<void> check_tags_can_change(const Table& table, Instant now);

}  // namespace keyturn::dynamodb
