#include "items/document_path.h"

#include <algorithm>

#include "base/text.h"

namespace keyturn::items {

namespace {

std::size_t common_steps(const DocumentPath& a, const DocumentPath& b) {
  const auto [end, other] = std::mismatch(a.steps.begin(), a.steps.end(), b.steps.begin(), b.steps.end());
  return static_cast<std::size_t>(end - a.steps.begin());
}

}  // namespace

std::string DocumentPath::text() const {
  std::vector<std::string> parts;
  for (const PathStep& one : steps) {
    parts.push_back(one.name() ? *one.name() : joined({"[", std::to_string(*one.index()), "]"}));
  }
  return joined({"[", join(parts, ", "), "]"});
}

const AttributeValue* find(const Item& item, const DocumentPath& path) {
  const auto top = item.find(path.attribute());
  if (top == item.end()) return nullptr;
  const AttributeValue* found = &top->second;
  for (std::size_t i = 1; i < path.steps.size() && found; ++i) {
    const PathStep& step = path.steps[i];
    const AttributeValue* inner = nullptr;
    if (const auto* map = found->as<AttributeValue::Map>(); map && step.name()) {
      const auto element = map->find(*step.name());
      if (element != map->end()) inner = &element->second;
    }
    if (const auto* list = found->as<AttributeValue::List>(); list && step.index() && *step.index() < list->size()) {
      inner = &(*list)[*step.index()];
    }
    found = inner;
  }
  return found;
}

bool overlap(const DocumentPath& a, const DocumentPath& b) {
  return common_steps(a, b) == std::min(a.steps.size(), b.steps.size());
}

bool conflict(const DocumentPath& a, const DocumentPath& b) {
  const std::size_t common = common_steps(a, b);
  if (common >= std::min(a.steps.size(), b.steps.size())) return false;
  return a.steps[common].step.index() != b.steps[common].step.index();
}

}  // namespace keyturn::items
