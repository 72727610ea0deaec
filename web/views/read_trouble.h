// Why the items of a table cannot be read or written now, and what helps: said before it is tried where DynamoDB knows
// already, and beside the error of a call that failed (facts sheet 9.3, 9.4).
#pragma once
#include <string>

#include "base/service_error.h"
#include "dynamodb/table.h"
#include "views/permission.h"
#include "world/world.h"

namespace keyturn::views {

struct Advice {
  std::string text;    // empty: none beyond what the error says
  std::string key_id;  // of the key to look at; empty when there is none
};

// What to do about an error of a call for items.
Advice advice_on(const World& world, const dynamodb::Table& table, const ServiceError& error);

// Whether a call for items could work at all: the table is there, for items, only from ACTIVE on.
Permission can_use_items(const dynamodb::Table& table);

}  // namespace keyturn::views
