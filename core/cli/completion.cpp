#include "cli/completion.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "cli/builtins.h"
#include "cli/catalog.h"
#include "cli/command_groups.h"
#include "cli/completion_values.h"
#include "cli/configuration.h"
#include "cli/global_options.h"
#include "cli/help/options.h"
#include "cli/help/plain_text.h"
#include "cli/names.h"
#include "cli/option_table.h"
#include "cli/shell/expand.h"
#include "cli/shell/parse.h"

namespace keyturn::cli {

namespace {

bool begins_with(std::string_view text, std::string_view prefix) { return text.substr(0, prefix.size()) == prefix; }

bool is_option(std::string_view word) { return word.size() > 1 && word.substr(0, 2) == "--"; }

// Where the words before the cursor have led to.
struct Place {
  bool understood = true;
  int level = 0;  // 0: a command is next, 1: what it is to do, 2: options
  const model::ServiceModel* service = nullptr;
  const model::Operation* operation = nullptr;
  const CommandGroup* group = nullptr;
  bool waits = false;  // after `wait`: which state
  std::string command;
  OptionTable table;
  std::vector<OptionRule> rules;  // options that can stand here
  std::vector<std::string> used;  // that stand there already
  const OptionRule* awaits_value = nullptr;
  bool value_is_missing = false;  // the option before the cursor has no value yet
};

const OptionRule* find_rule(const std::vector<OptionRule>& rules, std::string_view name) {
  const auto found = std::find_if(rules.begin(), rules.end(), [&](const OptionRule& r) { return r.name == name; });
  return found == rules.end() ? nullptr : &*found;
}

class Completer {
 public:
  Completer(const Surroundings& around, std::vector<std::string> before, std::string fragment)
      : around_(around), before_(std::move(before)), fragment_(std::move(fragment)) {}

  // How the value is written that is missing before the cursor; empty when none is.
  std::string awaited() {
    if (before_.empty() || before_.front() != "aws" || !fragment_.empty()) return {};
    follow();
    if (!place_.understood || !place_.awaits_value || !place_.value_is_missing) return {};
    return value_form(*place_.awaits_value, place_.table.find(place_.awaits_value->name));
  }

  std::vector<Suggestion> suggestions() {
    if (before_.empty()) {
      add("aws", "The AWS CLI", true);
      for (const Builtin& builtin : builtins()) add(builtin.name, builtin.summary, true);
      return std::move(found_);
    }
    if (before_.front() == "keyturn" && !complete_explain()) return std::move(found_);
    if (before_.front() != "aws") return files();
    follow();
    if (!place_.understood) return {};
    if (place_.awaits_value && !is_option(fragment_)) {
      complete_value();
      if (place_.value_is_missing || !takes_many(place_.awaits_value->arity)) return std::move(found_);
    }
    const bool wants_options = is_option(fragment_) || fragment_ == "-";
    if (place_.level == 0 && !wants_options) complete_command();
    if (place_.level == 1 && !wants_options) complete_operation();
    if (wants_options || (place_.level == 2 && fragment_.empty())) complete_option();
    return std::move(found_);
  }

 private:
  // `keyturn explain aws …` is completed like what it explains. False while that has not begun.
  bool complete_explain() {
    const bool explains = before_.size() > 1 && before_[1] == "explain";
    if (before_.size() == 1) {
      add("explain", "What a command would do, without doing it", true);
      add("help", "What keyturn can do", true);
    } else if (explains && before_.size() == 2) {
      add("aws", "The AWS CLI", true);
    }
    if (!explains || before_.size() == 2) return false;
    before_.erase(before_.begin(), before_.begin() + 2);
    return true;
  }

  // The files that a command of the terminal can take.
  std::vector<Suggestion> files() {
    const Builtin* builtin = find_builtin(before_.front());
    if (!builtin || !builtin->reads_files) return {};
    for (const auto& [path, unused] : around_.files) add(path, "", true);
    return std::move(found_);
  }

  void add(std::string_view text, std::string_view summary = {}, bool beyond = false) {
    if (begins_with(text, fragment_)) found_.push_back({std::string(text), std::string(summary), beyond});
  }

  void follow() {
    place_.rules = global_rules();
    for (std::size_t i = 1; i < before_.size() && place_.understood; ++i) {
      const std::string& word = before_[i];
      if (is_option(word))
        follow_option(word);
      else if (place_.awaits_value && (place_.value_is_missing || takes_many(place_.awaits_value->arity)))
        place_.value_is_missing = false;
      else {
        place_.awaits_value = nullptr;
        follow_positional(word);
      }
      if (place_.awaits_value && !place_.value_is_missing && !takes_many(place_.awaits_value->arity)) {
        place_.awaits_value = nullptr;
      }
    }
  }

  void follow_option(const std::string& word) {
    const std::size_t equals = word.find('=');
    const OptionRule* rule = find_rule(place_.rules, word.substr(0, equals));
    place_.awaits_value = nullptr;
    place_.value_is_missing = false;
    if (!rule) {
      place_.understood = false;
      return;
    }
    place_.used.push_back(rule->name);
    if (equals == std::string::npos && rule->arity != Arity::Flag && rule->arity != Arity::Stop) {
      place_.awaits_value = rule;
      place_.value_is_missing = true;
    }
  }

  void follow_positional(const std::string& word) {
    if (place_.level == 0) {
      place_.service = model::find_model(word);
      place_.group = find_command_group(word);
      place_.command = word;
      place_.level = 1;
      place_.understood = place_.service || place_.group;
    } else if (place_.level == 1 && place_.waits) {
      const model::Waiter* waiter = find_waiter(*place_.service, word);
      if (waiter) place_.operation = place_.service->operation(waiter->operation);
      if (waiter) set_table(waiter_option_table(*place_.operation));
      place_.understood = waiter;
    } else if (place_.level == 1 && place_.service && word == "wait" && !place_.service->waiters().empty()) {
      place_.waits = true;
    } else if (place_.level == 1 && place_.service) {
      place_.operation = find_operation(*place_.service, word);
      if (place_.operation) set_table(option_table(*place_.service, *place_.operation));
      place_.understood = place_.operation;
    } else if (place_.level == 1) {
      const auto& all = place_.group->subcommands;
      const auto chosen = std::find_if(all.begin(), all.end(), [&](const Subcommand& s) { return s.name == word; });
      place_.understood = chosen != all.end();
      if (place_.understood) place_.rules.insert(place_.rules.begin(), chosen->options.begin(), chosen->options.end());
      place_.level = 2;
    } else {
      place_.understood = place_.group != nullptr;
    }
  }

  void set_table(OptionTable table) {
    place_.table = std::move(table);
    place_.level = 2;
    std::vector<OptionRule> rules = place_.table.rules(true);
    place_.rules.insert(place_.rules.begin(), rules.begin(), rules.end());
  }

  void complete_command() {
    for (const std::string& name : commands()) {
      const model::ServiceModel* service = model::find_model(name);
      const CommandGroup* group = find_command_group(name);
      add(name, service ? service->metadata().value("serviceFullName", "") : group ? std::string(group->summary) : "");
    }
    if (before_.size() == 1) add("help", "What the AWS CLI offers", true);
  }

  void complete_operation() {
    if (place_.waits) {
      for (const std::string& name : waiter_choices(*place_.service)) add(name, summary_of_waiter(name));
    } else if (place_.service) {
      // aws_completer has nothing to add to an operation's whole name.
      const bool is_whole = find_operation(*place_.service, fragment_) != nullptr;
      for (const std::string& name : operation_choices(*place_.service)) {
        add(name, summary_of_operation(name), is_whole || name == "help");
      }
    } else {
      for (const Subcommand& subcommand : place_.group->subcommands) add(subcommand.name, subcommand.summary);
    }
  }

  void complete_option() {
    for (const OptionRule& rule : place_.rules) {
      const Option* option = place_.table.find(rule.name);
      const bool is_used = std::find(place_.used.begin(), place_.used.end(), rule.name) != place_.used.end();
      if (is_used || (option && option->hidden)) continue;
      add(rule.name,
          option ? option_summary(*option, documented(*option)) : std::string(global_option_summary(rule.name)));
    }
  }

  std::string summary_of_operation(const std::string& name) const {
    if (name == "help") return "What there is to know of this service";
    if (name == "wait") return "Waits until something has come about";
    const model::Operation* operation = find_operation(*place_.service, name);
    return operation ? first_sentence(around_.help_texts.operation(place_.service->name(), operation->name)) : "";
  }

  std::string summary_of_waiter(const std::string& name) const {
    const model::Waiter* waiter = find_waiter(*place_.service, name);
    if (!waiter) return {};
    return joined({"Polls ", kebab_case(waiter->operation), " every ", std::to_string(waiter->delay_seconds),
                   " seconds, ", std::to_string(waiter->max_attempts), " times at most"});
  }

  // The first sentence on the member that the option stands for, or the AWS CLI's on an option of its own.
  std::string documented(const Option& option) const {
    if (is_aws_clis_own(option)) return first_sentence(own_words(around_.help_texts, option));
    const model::Shape* input = place_.operation->input;
    return first_sentence(around_.help_texts.member(place_.service->name(), input ? input->name : "",
                                                    option.destination, option.shape->name));
  }

  void complete_value() {
    const std::string& name = place_.awaits_value->name;
    if (name == "--profile") {
      for (const std::string& profile : Configuration(around_, "").profiles()) add(profile);
      return;
    }
    if (begins_with(fragment_, "file://") || begins_with(fragment_, "fileb://")) {
      const std::string scheme = fragment_.substr(0, fragment_.find("//") + 2);
      for (const auto& [path, unused] : around_.files) add(scheme + path);
      return;
    }
    const std::string_view service = place_.service ? std::string_view(place_.service->name()) : "";
    const ValueSources sources{around_.endpoint, around_.help_texts, service};
    for (const Suggestion& value :
         value_suggestions(sources, *place_.awaits_value, place_.table.find(name), fragment_)) {
      add(value.text, value.summary, value.beyond_aws_completer);
    }
  }

  const Surroundings& around_;
  std::vector<std::string> before_;
  std::string fragment_;
  Place place_;
  std::vector<Suggestion> found_;
};

// The words before the cursor, the part of a word that it stands behind, and where that begins.
struct Typed {
  std::vector<std::string> before;
  std::string fragment;
  std::size_t start = 0;
};

Typed typed_in(const Surroundings& around, std::string_view line) {
  Typed words;
  const shell::Parsed parsed = shell::parse(line);
  if (parsed.open_command > 0) {  // inside $( a command begins anew
    words = typed_in(around, line.substr(parsed.open_command));
    words.start += parsed.open_command;
    return words;
  }
  const bool ends_in_blank = line.empty() || line.back() == ' ' || line.back() == '\t' || line.back() == '\n';
  const shell::Values values = {[&](std::string_view name) { return around.variable(name); },
                                [](const shell::Script&) { return std::string(); },
                                [](std::string_view) { return std::vector<std::string>(); }};
  const std::vector<shell::Step>& steps = parsed.script.steps;
  if (!steps.empty()) words.before = shell::expanded(steps.back().pipeline.back().words, values);
  const bool begins_command = parsed.incomplete && !parsed.open_quote && ends_in_blank;
  if (begins_command) words.before.clear();
  if (!ends_in_blank && !words.before.empty()) {
    words.fragment = words.before.back();
    words.before.pop_back();
  }
  words.start = line.size();
  while (!ends_in_blank && words.start > 0 &&
         std::string_view(" \t\n").find(line[words.start - 1]) == std::string_view::npos) {
    --words.start;
  }
  return words;
}

}  // namespace

Completion complete_line(const Surroundings& around, std::string_view line) {
  Typed words = typed_in(around, line);
  const std::size_t start = words.start;
  return {start, Completer(around, std::move(words.before), std::move(words.fragment)).suggestions()};
}

std::string awaited_value(const Surroundings& around, std::string_view line) {
  Typed words = typed_in(around, line);
  return Completer(around, std::move(words.before), std::move(words.fragment)).awaited();
}

}  // namespace keyturn::cli
