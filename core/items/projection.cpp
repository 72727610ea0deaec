#include "items/projection.h"

#include <map>

#include "items/errors.h"
#include "items/operand_checks.h"
#include "items/parser.h"

namespace keyturn::items {

namespace {

// The paths as a tree: what of a value is wanted.
struct Wanted {
  bool whole = false;
  std::map<std::string, Wanted> names;
  std::map<std::size_t, Wanted> indexes;
};

Wanted tree_of(const std::vector<DocumentPath>& paths) {
  Wanted root;
  for (const DocumentPath& path : paths) {
    Wanted* at = &root;
    for (const PathStep& step : path.steps) at = step.name() ? &at->names[*step.name()] : &at->indexes[*step.index()];
    at->whole = true;
  }
  return root;
}

std::optional<AttributeValue> taken(const AttributeValue& value, const Wanted& wanted);

Item taken(const Item& map, const std::map<std::string, Wanted>& names) {
  Item result;
  for (const auto& [name, wanted] : names) {
    const auto found = map.find(name);
    if (found == map.end()) continue;
    if (auto inner = taken(found->second, wanted)) result.emplace(name, std::move(*inner));
  }
  return result;
}

std::optional<AttributeValue> taken(const AttributeValue& value, const Wanted& wanted) {
  if (wanted.whole) return value;
  if (const auto* map = value.as<AttributeValue::Map>()) {
    Item result = taken(*map, wanted.names);
    if (!result.empty()) return AttributeValue{std::move(result)};
  }
  if (const auto* list = value.as<AttributeValue::List>()) {
    AttributeValue::List result;
    for (const auto& [index, inner] : wanted.indexes) {
      if (index >= list->size()) break;
      if (auto element = taken((*list)[index], inner)) result.push_back(std::move(*element));
    }
    if (!result.empty()) return AttributeValue{std::move(result)};
  }
  return std::nullopt;
}

Result<std::vector<DocumentPath>> read(std::string_view expression, Placeholders& placeholders) {
  KT_TRY(std::vector<DocumentPath> paths, parse_projection(expression));
  for (const DocumentPath& path : paths) KT_CHECK(check_reserved(path));
  for (DocumentPath& path : paths) KT_CHECK(resolve_names(path, placeholders));
  KT_CHECK(check_paths(paths));
  return paths;
}

}  // namespace

Result<std::vector<DocumentPath>> read_projection(std::string_view expression, Placeholders& placeholders) {
  Result<std::vector<DocumentPath>> paths = read(expression, placeholders);
  if (!paths.ok()) return errors::in_expression("ProjectionExpression", paths.error());
  return paths;
}

Item project(const Item& item, const std::vector<DocumentPath>& paths) { return taken(item, tree_of(paths).names); }

}  // namespace keyturn::items
