#include "cli/output/printer.h"

#include <array>

#include "base/assert.h"
#include "cli/output/formats.h"
#include "cli/output/json_writer.h"

namespace keyturn::cli {

namespace {

struct NamedFormat {
  std::string_view name;
  OutputFormat format;
};

constexpr std::array<NamedFormat, 6> kFormats{{
    {"json", OutputFormat::Json},
    {"text", OutputFormat::Text},
    {"table", OutputFormat::Table},
    {"yaml", OutputFormat::Yaml},
    {"yaml-stream", OutputFormat::YamlStream},
    {"off", OutputFormat::Off},
}};

bool is_empty_map(const Json& document) { return document.is_object() && document.empty(); }

}  // namespace

std::optional<OutputFormat> output_format(std::string_view name) {
  for (const NamedFormat& candidate : kFormats) {
    if (candidate.name == name) return candidate.format;
  }
  return std::nullopt;
}

bool Printer::prints_pages() const {
  return options_.format == OutputFormat::Text || options_.format == OutputFormat::YamlStream;
}

Printed Printer::whole(const Json& document) const { return print(document, false); }

Printed Printer::page(const Json& document) const {
  KT_ASSERT(prints_pages());
  return print(document, true);
}

Printed Printer::print(const Json& document, bool is_page) const {
  if (options_.format == OutputFormat::Off) return {};
  if (!options_.query) return print_result(document, is_page);
  const Evaluation evaluation = options_.query->evaluate(document);
  if (evaluation.error) return {"", evaluation.error};
  return print_result(evaluation.value, is_page);
}

Printed Printer::print_result(const Json& result, bool is_page) const {
  switch (options_.format) {
    case OutputFormat::Json:
      if (is_empty_map(result)) return {};
      return {indented_json(result) + "\n", std::nullopt};
    case OutputFormat::Text: return text_output(result);
    case OutputFormat::Table: return table_output(result, options_.operation, options_.width, options_.color);
    case OutputFormat::Yaml:
      if (is_empty_map(result)) return {};
      return {yaml_output(result), std::nullopt};
    case OutputFormat::YamlStream:
      if (is_empty_map(result) && !is_page) return {};
      return {yaml_output(Json::array({result})), std::nullopt};
    case OutputFormat::Off: break;
  }
  return {};
}

}  // namespace keyturn::cli
