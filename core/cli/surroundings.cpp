#include "cli/surroundings.h"

namespace keyturn::cli {

std::string Surroundings::variable(std::string_view name) const {
  const auto found = environment.find(std::string(name));
  return found == environment.end() ? std::string() : found->second;
}

void Surroundings::say(Stream stream, std::string_view text) {
  if (text.empty()) return;
  auto& chunks = outcome.chunks;
  if (!chunks.empty() && chunks.back().stream == stream)
    chunks.back().text += text;
  else
    chunks.push_back({stream, std::string(text)});
}

}  // namespace keyturn::cli
