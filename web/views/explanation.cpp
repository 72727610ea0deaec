#include "views/explanation.h"

#include <algorithm>
#include <optional>

#include "base/json.h"
#include "base/text.h"
#include "cli/did_you_mean.h"
#include "views/command_edit.h"

namespace keyturn::views {
namespace {

using Words = std::vector<std::string>;

// The words behind "key:" or "table:" of an ARN in a message, up to what is no part of a name.
std::string after(std::string_view message, std::string_view before) {
  const std::size_t found = message.find(before);
  if (found == std::string_view::npos) return {};
  const std::string_view rest = message.substr(found + before.size());
  return std::string(rest.substr(0, rest.find_first_of(" '\",\n)")));
}

std::string key_in(std::string_view message) {
  const std::string id = after(message, ":key/");
  return id.substr(0, id.find_last_not_of('.') + 1);
}

std::string nearest(const std::string& name, const Words& names) {
  const Words near = cli::close_matches(name, names);
  if (!near.empty()) return near.front();
  const auto same = std::find_if(names.begin(), names.end(),
                                 [&](const std::string& other) { return to_lower(other) == to_lower(name); });
  return same == names.end() ? std::string() : *same;
}

template <typename Map>
Words names_of(const Map& map) {
  Words names;
  for (const auto& [name, value] : map) names.push_back(name);
  return names;
}

bool is_usable(const kms::Key& key) {
  return key.manager == kms::KeyManager::Customer && key.state == kms::KeyState::Enabled && key.is_symmetric();
}

// What a card leaves open: <key>, <nearest-table>, <--table-name>. Empty when there is nothing to fill it with.
class Filling {
 public:
  Filling(const World& world, const Mistake& mistake, const std::optional<Words>& words)
      : world_(world), mistake_(mistake), words_(words.value_or(Words())) {}

  std::string value_of(std::string_view name) const {
    if (name.starts_with("--")) return option_value(words_, name);
    if (name == "service") return word(1);
    if (name == "operation") return word(2);
    if (name == "key") return key();
    if (name == "key-in-message") return key_in(mistake_.message);
    if (name == "usable-key") return usable_key();
    if (name == "nearest-table") return nearest(table(), names_of(world_.tables.tables));
    if (name == "nearest-alias") return nearest(named_key(), names_of(world_.keys.aliases));
    if (name == "maybe") return after(mistake_.message, "\n  * ");
    if (name == "wrong") return wrong_word();
    return {};
  }

  // Nothing when a part of it cannot be filled.
  std::optional<std::string> filled(std::string_view text) const {
    std::string out;
    while (true) {
      const std::size_t begin = text.find('<');
      const std::size_t end = text.find('>', begin);
      if (end == std::string_view::npos) return out + std::string(text);
      const std::string value = value_of(text.substr(begin + 1, end - begin - 1));
      if (value.empty()) return std::nullopt;
      out += joined({text.substr(0, begin), value});
      text.remove_prefix(end + 1);
    }
  }

 private:
  std::string word(std::size_t index) const { return index < words_.size() ? words_[index] : std::string(); }
  std::string table() const { return std::string(unquoted(option_value(words_, "--table-name"))); }
  std::string named_key() const { return std::string(unquoted(option_value(words_, "--key-id"))); }

  std::string key() const {
    const std::string in_message = key_in(mistake_.message);
    return in_message.empty() ? named_key() : in_message;
  }

  std::string usable_key() const {
    for (const auto& [id, key] : world_.keys.keys) {
      if (!is_usable(key)) continue;
      const kms::Alias* alias = world_.keys.alias_of(id);
      return alias ? alias->name : id;
    }
    return {};
  }

  // "Found invalid choice 'creat-table'", "Unknown options: --tabel-name".
  std::string wrong_word() const {
    const std::string choice = after(mistake_.message, "invalid choice '");
    return choice.empty() ? after(mistake_.message, "Unknown options: ") : choice;
  }

  const World& world_;
  const Mistake& mistake_;
  const Words words_;
};

// The failed command with the changes of {"set": {"--option": "value"}, "drop": ["--option"], "swap": ["old", "new"]}.
std::optional<std::string> edited(const Json& edit, Words words, const Filling& filling) {
  for (const auto& option : edit.value("drop", Json::array())) drop_option(words, option.get_ref<const std::string&>());
  const Json set = edit.value("set", Json::object());
  for (const auto& [option, text] : set.items()) {
    const std::optional<std::string> value = filling.filled(text.get_ref<const std::string&>());
    if (!value) return std::nullopt;
    set_option(words, option, *value);
  }
  if (const auto swap = edit.find("swap"); swap != edit.end()) {
    const std::optional<std::string> before = filling.filled(swap->at(0).get_ref<const std::string&>());
    const std::optional<std::string> now = filling.filled(swap->at(1).get_ref<const std::string&>());
    if (!before || !now) return std::nullopt;
    const auto found = std::find(words.begin(), words.end(), *before);
    if (found == words.end()) return std::nullopt;
    *found = *now;
  }
  return join(words, " ");
}

// The first of the card's commands that can be told.
void add_command(const Json& card, const std::optional<Words>& words, const Filling& filling,
                 Explanation& explanation) {
  for (const Json& attempt : card.value("try", Json::array())) {
    const bool is_edit = attempt.is_object();
    if (is_edit && !words) continue;
    const std::optional<std::string> command =
        is_edit ? edited(attempt, *words, filling) : filling.filled(attempt.get_ref<const std::string&>());
    if (!command) continue;
    explanation.command = *command;
    explanation.is_corrected = is_edit;
    return;
  }
}

bool fits(const Json& card, const Mistake& mistake) {
  const auto when = card.find("when");
  if (when == card.end()) return true;
  return (mistake.message + '\n' + mistake.line).find(when->get_ref<const std::string&>()) != std::string::npos;
}

}  // namespace

Explanation explanation_of(const World& world, const Mistake& mistake, std::string_view cards) {
  Explanation explanation{mistake.code, {}, {}, false};
  const Json all = Json::parse(cards, nullptr, false);
  if (!all.is_array()) return explanation;
  const auto card = std::find_if(all.begin(), all.end(), [&](const Json& one) { return fits(one, mistake); });
  if (card == all.end()) return explanation;
  explanation.title = card->at("title").get<std::string>();
  for (const Json& paragraph : card->at("text")) explanation.paragraphs.push_back(paragraph.get<std::string>());
  const std::optional<Words> words = words_of_command(mistake.line);
  add_command(*card, words, Filling(world, mistake, words), explanation);
  return explanation;
}

}  // namespace keyturn::views
