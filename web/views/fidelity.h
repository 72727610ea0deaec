// What Keyturn simulates, simplifies and leaves out, each with the page that says how AWS does it:
// assets/fidelity.json, which README shows too.
#pragma once
#include <string>
#include <vector>

namespace keyturn::views {

struct FidelityEntry {
  std::string title;
  std::string text;
  std::string source;  // an address
};

struct FidelityGroup {
  std::string title;  // "Simulated", "Simplified", "Left out"
  std::string text;
  std::vector<FidelityEntry> entries;
};

const std::vector<FidelityGroup>& fidelity();

// "docs.aws.amazon.com/cli/latest/reference/dynamodb/": an address as a link shows it.
std::string readable_address(const std::string& address);

}  // namespace keyturn::views
