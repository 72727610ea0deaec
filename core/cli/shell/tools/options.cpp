#include "cli/shell/tools/options.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "cli/shell/characters.h"

namespace keyturn::cli::shell {

namespace {

bool holds(std::string_view letters, char letter) { return letters.find(letter) != std::string_view::npos; }

class OptionReader {
 public:
  OptionReader(Surroundings& around, const OptionForm& form, const std::vector<std::string>& arguments)
      : around_(around), form_(form), arguments_(arguments) {}

  Options read() {
    for (; at_ < arguments_.size() && options_.failure == 0; ++at_) {
      const std::string& word = arguments_[at_];
      if (word == "--") {
        options_.operands.insert(options_.operands.end(), arguments_.begin() + static_cast<std::ptrdiff_t>(at_) + 1,
                                 arguments_.end());
        break;
      }
      if (word.size() < 2 || word[0] != '-')
        options_.operands.push_back(word);
      else if (form_.counts && read_count(word.substr(1)))
        options_.given['n'] = word.substr(1);
      else if (word[1] == '-')
        read_long(word.substr(2));
      else
        read_letters(word);
    }
    return std::move(options_);
  }

 private:
  void read_letters(const std::string& word) {
    for (std::size_t i = 1; i < word.size(); ++i) {
      const char letter = word[i];
      if (holds(form_.valued, letter)) return take_value(letter, word.substr(i + 1), i + 1 < word.size());
      if (!holds(form_.flags, letter)) return fail(joined({"invalid option -- '", std::string(1, letter), "'"}));
      options_.given[letter] = "";
    }
  }

  void read_long(const std::string& word) {
    const std::size_t equals = word.find('=');
    const std::string name = word.substr(0, equals);
    const auto found = std::find_if(form_.long_names.begin(), form_.long_names.end(),
                                    [&](const LongOption& option) { return option.name == name; });
    if (found == form_.long_names.end()) return fail(joined({"unrecognized option '--", word, "'"}));
    const bool has_value = equals != std::string::npos;
    if (holds(form_.valued, found->letter))
      return take_value(found->letter, has_value ? word.substr(equals + 1) : "", has_value);
    if (has_value) return fail(joined({"option '--", name, "' doesn't allow an argument"}));
    options_.given[found->letter] = "";
  }

  void take_value(char letter, std::string value, bool is_attached) {
    if (!is_attached) {
      if (at_ + 1 == arguments_.size())
        return fail(joined({"option requires an argument -- '", std::string(1, letter), "'"}));
      value = arguments_[++at_];
    }
    options_.given[letter] = std::move(value);
  }

  void fail(const std::string& why) {
    around_.print_error(joined({form_.command, ": ", why, "\n"}));
    std::string known;
    for (const char letter : std::string(form_.flags) + std::string(form_.valued)) {
      known += joined({known.empty() ? "-" : " -", std::string(1, letter)});
    }
    if (!known.empty()) around_.note(joined({"Of its options this terminal has ", known, ".\n"}));
    options_.failure = form_.failure;
  }

  Surroundings& around_;
  const OptionForm& form_;
  const std::vector<std::string>& arguments_;
  std::size_t at_ = 0;
  Options options_;
};

}  // namespace

Options read_options(Surroundings& around, const OptionForm& form, const std::vector<std::string>& arguments) {
  return OptionReader(around, form, arguments).read();
}

std::optional<std::size_t> read_count(std::string_view text) {
  constexpr std::size_t kMostDigits = 9;
  if (text.empty() || text.size() > kMostDigits || !std::all_of(text.begin(), text.end(), is_digit))
    return std::nullopt;
  std::size_t count = 0;
  for (const char c : text) count = count * 10 + static_cast<std::size_t>(c - '0');
  return count;
}

}  // namespace keyturn::cli::shell
