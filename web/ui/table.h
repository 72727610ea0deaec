// A table for lists of resources: header that stays, sorting, selection, an empty state. Only the rows that can be seen
// are asked for, so a thousand rows cost as much as twenty.
#pragma once
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "imgui.h"
#include "ui/icons.h"
#include "ui/status.h"
#include "ui/text.h"

namespace keyturn::ui {

struct Column {
  std::string title;
  float width = 0;        // CSS pixels; 0: a share of what is left
  float weight = 1;       // of that share
  float min_width = 120;  // below this the table scrolls sideways
  bool sortable = true;
};

enum class Selection { None, One, Many };

// The screen's to keep.
struct TableState {
  int sort_column = 0;
  bool descending = false;
  std::set<std::string> selected;  // row keys
  int focused_row = -1;            // the arrow keys went there; it has the keyboard's focus once it is drawn
};

// Fills one row: one call a column, from left to right. The first column is the row's header.
class Cells {
 public:
  void text(std::string_view words, Ink ink = Ink::Normal);
  void code(std::string_view words, Ink ink = Ink::Normal);
  bool link(std::string_view label);  // true when followed
  void status(StatusKind kind, std::string_view word);
  bool copyable(std::string_view value, std::string_view name);  // true when copied
  void custom(std::string_view spoken, const std::function<void()>& draw);

 private:
  friend struct TableRows;
  explicit Cells(const std::vector<float>& widths, ImVec2 at, float height)
      : widths_(widths), at_(at), height_(height) {}
  ImVec2 next(float& width);

  const std::vector<float>& widths_;
  ImVec2 at_;
  float height_;
  std::size_t column_ = 0;
};

struct TableSpec {
  std::string_view name;  // what is listed: "Tables". Also the id
  const std::vector<Column>& columns;
  int rows = 0;
  Selection selection = Selection::None;
  std::function<std::string(int row)> key;  // stays with the row: the table's name, the key's id
  std::function<void(int row, Cells& cells)> cells;
  std::string_view fresh = {};  // the key of a row that has just changed: it is marked, and glows while it is new
  double fresh_seconds = 0;     // for how long it has been so
  std::string_view empty_title = "Nothing here";
  std::string_view empty_text = {};
  std::string_view empty_action = {};  // a button's label
  float height = 0;                    // 0: all rows up to `max_height`, then it scrolls
  float max_height = 560;
};

struct TableEvents {
  bool sorted = false;  // sort_column or descending changed
  bool selection_changed = false;
  int opened = -1;            // a row was double-clicked
  bool empty_action = false;  // the empty state's button was pressed
};

TableEvents table(const TableSpec& spec, TableState& state);

}  // namespace keyturn::ui
