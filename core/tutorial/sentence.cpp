#include "tutorial/sentence.h"

#include <utility>

#include "base/text.h"

namespace keyturn::tutorial {
namespace {

std::string shown(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_null()) return "nothing";
  if (!value.is_array()) return value.dump();
  std::vector<std::string> parts;
  for (const Json& element : value) parts.push_back(shown(element));
  return parts.empty() ? "nothing" : join(parts, ", ");
}

}  // namespace

bool is_true(const Json& value) {
  if (value.is_null()) return false;
  if (value.is_boolean()) return value.get<bool>();
  if (value.is_string()) return !value.get_ref<const std::string&>().empty();
  return value.is_number() || !value.empty();
}

bool holds(const cli::Query& query, const Json& document) {
  const cli::Evaluation found = query.evaluate(document);
  return !found.error && is_true(found.value);
}

Sentence Sentence::read(std::string_view text, std::string& error) {
  Sentence sentence;
  while (!text.empty()) {
    const std::size_t begin = text.find("{{");
    if (begin > 0) sentence.parts_.push_back({std::string(text.substr(0, begin)), {}});
    if (begin == std::string_view::npos) break;
    const std::size_t end = text.find("}}", begin);
    if (end == std::string_view::npos) {
      error = "{{ has no }} after it";
      break;
    }
    cli::QueryCompilation compiled = cli::compile_query(text.substr(begin + 2, end - begin - 2));
    if (compiled.query)
      sentence.parts_.push_back({{}, {std::move(*compiled.query)}});
    else
      error = compiled.error;
    text.remove_prefix(end + 2);
  }
  return sentence;
}

std::string Sentence::told(const Json& document) const {
  std::string told;
  for (const Part& part : parts_)
    told += part.value.empty() ? part.text : shown(part.value[0].evaluate(document).value);
  return told;
}

}  // namespace keyturn::tutorial
