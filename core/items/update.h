// UpdateExpression: read, checked, and carried out.
// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.UpdateExpressions.html
#pragma once
#include <string_view>
#include <vector>

#include "base/result.h"
#include "items/placeholders.h"
#include "items/syntax.h"

namespace keyturn::items {

using Update = std::vector<UpdateAction>;

Result<Update> read_update(std::string_view expression, Placeholders& placeholders);

// The item after the update. Every operand is taken from the item as it was before.
Result<Item> updated(const Item& before, const Update& update);

std::vector<DocumentPath> paths_of(const Update& update);

}  // namespace keyturn::items
