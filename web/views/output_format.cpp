#include "views/output_format.h"

#include <algorithm>

namespace keyturn::views {

const std::vector<std::string>& output_formats() {
  static const std::vector<std::string> formats = {"json", "text", "table", "yaml", "yaml-stream"};
  return formats;
}

int output_format(const cli::Defaults& terminal) {
  const std::vector<std::string>& formats = output_formats();
  const auto found = std::find(formats.begin(), formats.end(), terminal.output_format);
  return found == formats.end() ? -1 : static_cast<int>(found - formats.begin());
}

}  // namespace keyturn::views
