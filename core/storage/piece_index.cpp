#include "storage/piece_index.h"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <utility>

#include "base/assert.h"

namespace keyturn::storage {

namespace {

using Roots = std::vector<std::pair<Hash, const Node*>>;

Roots roots_of(const std::vector<const ItemTree*>& trees) {
  Roots roots;
  for (const ItemTree* tree : trees) {
    if (tree->root()) roots.emplace_back(tree->root()->name(), tree->root().get());
  }
  std::sort(roots.begin(), roots.end());
  return roots;
}

// Of `a`, what is not in `b`: a name that `a` has twice and `b` once is there once.
Roots only_in(const Roots& a, const Roots& b) {
  Roots only;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(only),
                      [](const auto& one, const auto& other) { return one.first < other.first; });
  return only;
}

}  // namespace

std::size_t PieceIndex::FirstBytes::operator()(const Hash& name) const {
  std::size_t first = 0;
  std::memcpy(&first, name.data(), sizeof first);
  return first;
}

PieceIndex::Difference PieceIndex::replace(const std::vector<const ItemTree*>& before,
                                           const std::vector<const ItemTree*>& after) {
  const Roots old_roots = roots_of(before);
  const Roots new_roots = roots_of(after);
  Difference difference;
  // First what comes, so that what both have is never gone in between.
  for (const auto& [name, node] : only_in(new_roots, old_roots)) retain(*node, difference.added);
  for (const auto& [name, node] : only_in(old_roots, new_roots)) release(*node, difference.dropped);
  return difference;
}

void PieceIndex::retain(const Node& node, std::vector<const Node*>& added) {
  if (++counts_[node.name()] > 1) return;
  added.push_back(&node);
  for (const Child& child : node.children) retain(*child.node, added);
}

void PieceIndex::release(const Node& node, std::vector<const Node*>& dropped) {
  const auto found = counts_.find(node.name());
  KT_ASSERT(found != counts_.end());
  if (--found->second > 0) return;
  counts_.erase(found);
  dropped.push_back(&node);
  for (const Child& child : node.children) release(*child.node, dropped);
}

}  // namespace keyturn::storage
