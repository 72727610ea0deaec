// The three kinds of keys that can encrypt a table, side by side (facts sheet section 5).
#pragma once
#include <string>
#include <vector>

#include "views/encryption.h"
#include "views/pair.h"

namespace keyturn::views {

struct KeyChoice {
  Encryption encryption;
  std::string title;    // "AWS owned key"
  std::string guide;    // the guide's label; empty for the kind that it does not offer
  std::string summary;  // one sentence
  std::vector<Pair> facts;
};

const std::vector<KeyChoice>& key_choices();

}  // namespace keyturn::views
