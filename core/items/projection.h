// ProjectionExpression: the parts of an item that an answer shows.
// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ProjectionExpressions.html
#pragma once
#include <string_view>
#include <vector>

#include "base/result.h"
#include "items/document_path.h"
#include "items/placeholders.h"

namespace keyturn::items {

Result<std::vector<DocumentPath>> read_projection(std::string_view expression, Placeholders& placeholders);

// What of the item is at these paths, in the maps and lists around it. Elements of a list close up.
Item project(const Item& item, const std::vector<DocumentPath>& paths);

}  // namespace keyturn::items
