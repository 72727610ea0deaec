// Which pieces (saved_tree.h) a store holds, and how many nodes and trees each hangs on. So what a change of trees adds
// and drops is found on the way from the roots down to what is shared, however large the trees are.
#pragma once
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "storage/saved_tree.h"

namespace keyturn::storage {

class PieceIndex {
 public:
  struct Difference {
    std::vector<const Node*> added;
    std::vector<const Node*> dropped;
  };

  // The store holds the pieces of `before`, and shall hold those of `after`. Called the other way round it takes that
  // back. The trees must outlive what is answered.
  Difference replace(const std::vector<const ItemTree*>& before, const std::vector<const ItemTree*>& after);

  std::size_t size() const { return counts_.size(); }

 private:
  // A name is a hash already.
  struct FirstBytes {
    std::size_t operator()(const Hash& name) const;
  };

  void retain(const Node& node, std::vector<const Node*>& added);
  void release(const Node& node, std::vector<const Node*>& dropped);

  std::unordered_map<Hash, std::uint32_t, FirstBytes> counts_;
};

}  // namespace keyturn::storage
