#include "panes/rendition.h"

#include <algorithm>

#include "base/text.h"

namespace keyturn::panes {
namespace {

constexpr std::string_view kBegin = "\x1b[";

void take_parameter(std::string_view parameter, Rendition& rendition) {
  if (parameter.empty() || parameter == "0") rendition = {};
  if (parameter == "1") rendition.bold = true;
  if (parameter == "2") rendition.dim = true;
  if (parameter == "4") rendition.underlined = true;
  if (parameter == "33") rendition.hue = Hue::Yellow;
  if (parameter == "34") rendition.hue = Hue::Blue;
}

}  // namespace

RenderedLine read_renditions(std::string_view line, Rendition& rendition) {
  RenderedLine read;
  std::size_t column = 0;
  const auto note = [&] {
    if (!read.runs.empty() && read.runs.back().column == column) read.runs.pop_back();
    const Rendition before = read.runs.empty() ? Rendition() : read.runs.back().rendition;
    if (!(rendition == before)) read.runs.push_back({column, rendition});
  };
  note();
  while (true) {
    const std::size_t begin = line.find(kBegin);
    const std::string_view plain = line.substr(0, begin);
    read.text += plain;
    column += count_code_points(plain);
    const std::size_t end = begin == std::string_view::npos ? begin : line.find('m', begin);
    if (end == std::string_view::npos) return read;
    const std::size_t first = begin + kBegin.size();
    for (const std::string& parameter : split(line.substr(first, end - first), ';'))
      take_parameter(parameter, rendition);
    note();
    line.remove_prefix(end + 1);
  }
}

std::vector<RenditionRun> runs_from(const std::vector<RenditionRun>& runs, std::size_t first, std::size_t end) {
  std::vector<RenditionRun> cut;
  for (const RenditionRun& run : runs) {
    if (run.column >= end) break;
    const std::size_t column = std::max(run.column, first) - first;
    if (!cut.empty() && cut.back().column == column) cut.pop_back();
    cut.push_back({column, run.rendition});
  }
  return cut;
}

}  // namespace keyturn::panes
