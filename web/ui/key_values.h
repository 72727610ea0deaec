// Pairs of a name and a value, in as many columns as there is room for.
#pragma once
#include <functional>
#include <string_view>

#include "imgui.h"
#include "ui/status.h"
#include "ui/tokens.h"

namespace keyturn::ui {

// Begin with the object, add pairs, end with its scope:
//   KeyValues details("General information", 3);
//   details.text("Partition key", "Artist (String)");
class KeyValues {
 public:
  KeyValues(std::string_view name, int columns);
  ~KeyValues();
  KeyValues(const KeyValues&) = delete;
  KeyValues& operator=(const KeyValues&) = delete;

  void text(std::string_view key, std::string_view value, std::string_view note = {});
  void code(std::string_view key, std::string_view value);
  void status(std::string_view key, StatusKind kind, std::string_view word, std::string_view note = {});
  bool copyable(std::string_view key, std::string_view value, std::string_view note = {});  // true when copied
  bool link(std::string_view key, std::string_view label);                                  // true when followed
  void custom(std::string_view key, const std::function<void(float width)>& draw);

  // The next pair takes this many columns: ARNs are long.
  KeyValues& span(int columns);

 private:
  ImVec2 origin_;
  float column_width_ = 0;
  float row_top_ = 0;
  float row_bottom_ = 0;
  int columns_ = 1;
  int column_ = 0;
  int span_ = 1;
};

}  // namespace keyturn::ui
