// The paths of jq, which tutorials use most: .Table.KeySchema[0], .TableNames[], one after the other with |, and
// length. https://jqlang.org/manual/
#include <optional>
#include <utility>

#include "base/json.h"
#include "base/text.h"
#include "cli/shell/characters.h"
#include "cli/shell/tools.h"
#include "cli/shell/tools/input.h"
#include "cli/shell/tools/options.h"

namespace keyturn::cli::shell {

namespace {

// jq's: https://jqlang.org/manual/#invoking-jq
constexpr int kBadInput = 2;
constexpr int kBadFilter = 3;
constexpr int kCannotApply = 5;

struct PathStep {
  enum class Kind { Member, Element, Each, Length };

  Kind kind = Kind::Each;
  std::string name;
  int index = 0;  // from the end when it is negative
};

class FilterReader {
 public:
  explicit FilterReader(std::string_view text) : text_(text) {}

  // Nothing when the filter is more than a path.
  std::optional<std::vector<PathStep>> read() {
    while (true) {
      skip_blanks();
      if (text_.substr(at_, 6) == "length" && !is_in_name(at(at_ + 6))) {
        at_ += 6;
        steps_.push_back({PathStep::Kind::Length, "", 0});
      } else if (!read_path()) {
        return std::nullopt;
      }
      skip_blanks();
      if (at_ >= text_.size()) return std::move(steps_);
      if (text_[at_++] != '|') return std::nullopt;
    }
  }

 private:
  char at(std::size_t place) const { return place < text_.size() ? text_[place] : '\0'; }

  void skip_blanks() {
    while (is_blank(at(at_)) || at(at_) == '\n') ++at_;
  }

  bool read_path() {
    if (at(at_) != '.') return false;
    ++at_;
    if (begins_name(at(at_)))
      read_name();
    else if (at(at_) == '"' && !read_quoted())
      return false;
    while (true) {
      if (at(at_) == '[') {
        if (!read_brackets()) return false;
      } else if (at(at_) == '.' && (begins_name(at(at_ + 1)) || at(at_ + 1) == '[' || at(at_ + 1) == '"')) {
        ++at_;
        if (begins_name(at(at_)))
          read_name();
        else if (at(at_) == '"' && !read_quoted())
          return false;
      } else {
        return true;
      }
    }
  }

  void read_name() {
    const std::size_t begin = at_;
    while (is_in_name(at(at_))) ++at_;
    steps_.push_back({PathStep::Kind::Member, std::string(text_.substr(begin, at_ - begin)), 0});
  }

  bool read_quoted() {
    const std::size_t end = text_.find('"', at_ + 1);
    if (end == std::string_view::npos) return false;
    steps_.push_back({PathStep::Kind::Member, std::string(text_.substr(at_ + 1, end - at_ - 1)), 0});
    at_ = end + 1;
    return steps_.back().name.find('\\') == std::string::npos;
  }

  bool read_brackets() {
    ++at_;
    if (at(at_) == '"') {
      if (!read_quoted()) return false;
    } else if (at(at_) == ']') {
      steps_.push_back({PathStep::Kind::Each, "", 0});
    } else {
      const bool negative = at(at_) == '-';
      if (negative) ++at_;
      const std::size_t begin = at_;
      while (is_digit(at(at_))) ++at_;
      const std::optional<std::size_t> count = read_count(text_.substr(begin, at_ - begin));
      if (!count) return false;
      const int index = static_cast<int>(*count);
      steps_.push_back({PathStep::Kind::Element, "", negative ? -index : index});
    }
    return at(at_++) == ']';
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<PathStep> steps_;
};

std::string kind_of(const Json& value) {
  if (value.is_null()) return "null";
  return value.is_number() ? "number" : value.type_name();
}

// Adds what a step gives for a value; else says why it gives nothing.
std::string apply(const PathStep& step, const Json& value, std::vector<Json>& results) {
  switch (step.kind) {
    case PathStep::Kind::Member:
      if (!value.is_object() && !value.is_null())
        return joined({"Cannot index ", kind_of(value), " with \"", step.name, "\""});
      results.push_back(value.is_object() && value.contains(step.name) ? value.at(step.name) : Json());
      return {};
    case PathStep::Kind::Element: {
      if (!value.is_array() && !value.is_null()) return joined({"Cannot index ", kind_of(value), " with number"});
      const int size = static_cast<int>(value.size());
      const int index = step.index < 0 ? size + step.index : step.index;
      results.push_back(index >= 0 && index < size ? value.at(static_cast<std::size_t>(index)) : Json());
      return {};
    }
    case PathStep::Kind::Each:
      if (!value.is_structured()) return joined({"Cannot iterate over ", kind_of(value)});
      for (const auto& element : value) results.push_back(element);
      return {};
    case PathStep::Kind::Length:
      if (value.is_boolean()) return "boolean has no length";
      if (value.is_string())
        results.emplace_back(count_code_points(value.get<std::string>()));
      else if (value.is_number())
        results.push_back(value.get<double>() < 0 ? Json(-value.get<double>()) : value);
      else
        results.emplace_back(value.size());
      return {};
  }
  return {};
}

}  // namespace

int run_jq(Surroundings& around, const Arguments& arguments) {
  Options options = read_options(
      around, {"jq", "rc", "", {{"raw-output", 'r'}, {"compact-output", 'c'}}, kBadInput, false}, arguments);
  if (options.failure != 0) return options.failure;
  const std::string filter = options.operands.empty() ? "." : options.operands.front();
  if (!options.operands.empty()) options.operands.erase(options.operands.begin());
  const auto steps = FilterReader(filter).read();
  if (!steps) {
    around.print_error(
        "jq: this terminal has jq's paths only, as .Table.KeySchema[0].AttributeName: --query does more\n");
    return kBadFilter;
  }
  const Sources sources = read_sources(around, "jq", options.operands);
  if (sources.failed) return kBadInput;
  const std::string text = sources.text();
  if (trimmed(text).empty()) return 0;
  Json document = Json::parse(text, nullptr, false);
  if (document.is_discarded()) return around.print_error("jq: the input is no JSON document\n"), kBadInput;
  std::vector<Json> values = {std::move(document)};
  for (const PathStep& step : *steps) {
    std::vector<Json> results;
    for (const Json& value : values) {
      const std::string problem = apply(step, value, results);
      if (!problem.empty()) return around.print_error(joined({"jq: error: ", problem, "\n"})), kCannotApply;
    }
    values = std::move(results);
  }
  for (const Json& value : values) {
    const bool raw = options.has('r') && value.is_string();
    around.print(raw ? value.get<std::string>() : value.dump(options.has('c') ? -1 : 2));
    around.print("\n");
  }
  return 0;
}

}  // namespace keyturn::cli::shell
