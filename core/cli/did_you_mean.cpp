#include "cli/did_you_mean.h"

#include <algorithm>
#include <utility>

namespace keyturn::cli {

namespace {

constexpr double kCutoff = 0.8;
constexpr std::size_t kMostSuggestions = 3;

// The characters that match: the longest common run, the earliest of equals, and what matches left and right of it.
std::size_t matching_characters(std::string_view a, std::string_view b) {
  std::size_t best_length = 0, best_a = 0, best_b = 0;
  std::vector<std::size_t> runs(b.size() + 1, 0);  // runs[j + 1]: length of the run that ends at a[i], b[j]
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = 0;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t above = runs[j + 1];
      runs[j + 1] = a[i] == b[j] ? diagonal + 1 : 0;
      diagonal = above;
      if (runs[j + 1] > best_length) {
        best_length = runs[j + 1];
        best_a = i + 1 - best_length;
        best_b = j + 1 - best_length;
      }
    }
  }
  if (best_length == 0) return 0;
  return best_length + matching_characters(a.substr(0, best_a), b.substr(0, best_b)) +
         matching_characters(a.substr(best_a + best_length), b.substr(best_b + best_length));
}

}  // namespace

double similarity(std::string_view a, std::string_view b) {
  if (a.empty() && b.empty()) return 1.0;
  return 2.0 * static_cast<double>(matching_characters(a, b)) / static_cast<double>(a.size() + b.size());
}

std::vector<std::string> close_matches(std::string_view value, const std::vector<std::string>& choices) {
  std::vector<std::pair<double, std::string>> found;
  for (const std::string& choice : choices) {
    const std::size_t shorter = std::min(choice.size(), value.size());
    const double at_most = 2.0 * static_cast<double>(shorter) / static_cast<double>(choice.size() + value.size());
    if (at_most < kCutoff) continue;
    const double ratio = similarity(choice, value);
    if (ratio >= kCutoff) found.emplace_back(ratio, choice);
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return b < a; });
  if (found.size() > kMostSuggestions) found.resize(kMostSuggestions);
  std::vector<std::string> names;
  for (auto& match : found) names.push_back(std::move(match.second));
  return names;
}

}  // namespace keyturn::cli
