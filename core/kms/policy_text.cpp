#include "kms/policy_text.h"

namespace keyturn::kms {

namespace {

// `depth` counts the objects around; lists do not indent.
void write(std::string& text, const Json& value, std::size_t depth) {
  if (value.is_object()) {
    text += '{';
    bool first = true;
    for (const auto& [name, member] : value.items()) {
      text += first ? "\n" : ",\n";
      first = false;
      text += std::string(2 * (depth + 1), ' ') + Json(name).dump() + " : ";
      write(text, member, depth + 1);
    }
    text += first ? std::string(" ") : "\n" + std::string(2 * depth, ' ');
    text += '}';
  } else if (value.is_array()) {
    text += "[ ";
    for (std::size_t i = 0; i < value.size(); ++i) {
      if (i > 0) text += ", ";
      write(text, value[i], depth);
    }
    text += value.empty() ? "]" : " ]";
  } else {
    text += value.dump();
  }
}

}  // namespace

std::string policy_text(const Json& policy) {
  std::string text;
  write(text, policy, 0);
  return text;
}

}  // namespace keyturn::kms
