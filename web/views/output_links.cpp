#include "views/output_links.h"

#include <optional>

#include "base/arn.h"
#include "views/keys.h"

namespace keyturn::views {
namespace {

constexpr std::string_view kTable = "table/";
constexpr std::string_view kAlias = "alias/";

// Names of tables, ids, aliases and ARNs are made of these.
bool is_of_name(char sign) {
  const bool is_letter = (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9');
  return is_letter || std::string_view("_-.:/").find(sign) != std::string_view::npos;
}

bool is_name_of_member(std::string_view line, std::size_t end) {
  if (end >= line.size() || line[end] != '"') return false;
  const std::size_t after = line.find_first_not_of(' ', end + 1);
  return after != std::string_view::npos && line[after] == ':';
}

std::string key_of_alias(const World& world, std::string_view name) {
  const auto found = world.keys.aliases.find(name);
  return found == world.keys.aliases.end() ? std::string() : found->second.target_key_id;
}

void find_in_arn(const World& world, std::string_view word, OutputLink& link) {
  const std::optional<Arn> arn = Arn::parse(word);
  if (!arn) return;
  const std::string_view resource = arn->resource;
  if (arn->service == "dynamodb" && resource.starts_with(kTable)) {
    const std::string_view name = resource.substr(kTable.size());
    link.table = name.substr(0, name.find('/'));
  } else if (arn->service == "kms" && resource.starts_with(kAlias)) {
    link.key_id = key_of_alias(world, resource);
  } else if (arn->service == "kms") {
    link.key_id = key_id_of(std::string(word));
  }
}

OutputLink link_of(const World& world, std::string_view word) {
  OutputLink link;
  if (word.starts_with("arn:")) {
    find_in_arn(world, word, link);
  } else if (word.starts_with(kAlias)) {
    link.key_id = key_of_alias(world, word);
  } else if (world.tables.find(word)) {
    link.table = word;
  } else {
    link.key_id = word;
  }
  if (!link.table.empty() && !world.tables.find(link.table)) link.table.clear();
  if (!link.key_id.empty() && !world.keys.find(link.key_id)) link.key_id.clear();
  return link;
}

}  // namespace

std::vector<OutputLink> links_in(const World& world, std::string_view line) {
  std::vector<OutputLink> links;
  for (std::size_t at = 0; at < line.size();) {
    if (!is_of_name(line[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < line.size() && is_of_name(line[end])) ++end;
    std::size_t last = end;
    // A sentence goes on or ends behind the name.
    while (last > at && (line[last - 1] == '.' || line[last - 1] == ':')) --last;
    if (last > at && !is_name_of_member(line, end)) {
      OutputLink link = link_of(world, line.substr(at, last - at));
      link.begin = at;
      link.end = last;
      if (!link.table.empty() || !link.key_id.empty()) links.push_back(std::move(link));
    }
    at = end;
  }
  return links;
}

}  // namespace keyturn::views
