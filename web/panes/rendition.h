// The control sequences in what a command printed for a terminal: ECMA-48's "select graphic rendition", as far as the
// AWS CLI uses it (tables: bold blue and dim yellow; help: bold and underlined).
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace keyturn::panes {

enum class Hue { Normal, Blue, Yellow };

struct Rendition {
  bool bold = false;
  bool dim = false;
  bool underlined = false;
  Hue hue = Hue::Normal;

  friend bool operator==(const Rendition&, const Rendition&) = default;
};

// Holds from this column (in code points) to the next run.
struct RenditionRun {
  std::size_t column = 0;
  Rendition rendition;

  friend bool operator==(const RenditionRun&, const RenditionRun&) = default;
};

struct RenderedLine {
  std::string text;                // without the sequences
  std::vector<RenditionRun> runs;  // none for a line that is plain as a whole
};

// `rendition` is the one before the line and becomes the one after it.
RenderedLine read_renditions(std::string_view line, Rendition& rendition);

// The runs of the columns from `first` on, counted from there.
std::vector<RenditionRun> runs_from(const std::vector<RenditionRun>& runs, std::size_t first, std::size_t end);

}  // namespace keyturn::panes
