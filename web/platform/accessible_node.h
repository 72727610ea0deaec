// One thing on the screen as a person who does not look at it meets it: what it is, what it is called, what state it is
// in and where it lies. The ui fills a list of these every frame, in reading order; the accessibility mirror makes real
// DOM elements of it. Roles and states are WAI-ARIA 1.2's (https://www.w3.org/TR/wai-aria-1.2/).
#pragma once
#include <cstdint>
#include <string>

namespace keyturn::platform {

// The ImGuiID of the item, or any other number that stays the same from frame to frame (ImGui::GetID("label") will do).
using NodeId = unsigned int;

enum class Role : std::uint8_t {
  // Things to act on.
  Button,
  Checkbox,
  Combobox,
  Link,
  MenuItem,
  Option,
  Radio,
  Separator,
  Slider,
  Switch,
  Tab,
  Textbox,
  TreeItem,
  // Text.
  Heading,
  Image,
  Text,
  // Parts of tables and lists.
  Cell,
  ColumnHeader,
  List,
  ListItem,
  Row,
  RowHeader,
  Table,
  // What holds others.
  Dialog,
  Form,
  Group,
  Listbox,
  Menu,
  RadioGroup,
  TabList,
  TabPanel,
  Toolbar,
  Tree,
  // Landmarks; F6 goes from one to the next.
  Banner,
  Complementary,
  Main,
  Navigation,
  Region,
  Search,
  // What is read out when it changes.
  Alert,
  Log,
  Status,
};

// A state that does not exist for every item: only a checkbox is checked or not.
enum class Toggle : std::uint8_t { None, Off, On, Mixed };

// How a column of a table is ordered; None where it cannot be.
enum class Sorted : std::uint8_t { None, No, Ascending, Descending };

struct Rect {  // CSS pixels from the canvas' top left corner, the unit of ImGui's coordinates
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;
  bool operator==(const Rect&) const = default;
};

struct AccessibleNode {
  NodeId id = 0;      // unique in the frame's list
  NodeId parent = 0;  // 0: top level. A parent comes before its children
  NodeId window = 0;  // ImGuiWindow::ID of the window that the item was drawn in; needed where focusable is set
  Role role = Role::Text;

  std::string name;         // what it is called: a button's label, a text's words
  std::string description;  // hint, constraint or error that belongs to it
  std::string value;        // a text box's content, a combo box's choice
  Rect rect;
  Rect clip;  // the visible part of the window around it; all zero: not clipped

  Toggle checked = Toggle::None;
  Toggle selected = Toggle::None;
  Toggle expanded = Toggle::None;
  int level = 0;           // of a heading
  bool focusable = false;  // can have the keyboard's focus
  bool tab_stop = true;    // with Tab; arrow keys lead to the others of a group of radios, segments or tabs
  bool focused = false;    // ImGui's keyboard focus is here (NavId or ActiveId)
  bool disabled = false;
  bool required = false;
  bool invalid = false;
  bool has_popup = false;
  bool current = false;    // the page of the navigation that is shown
  bool modal = false;      // a dialog that makes everything outside it inert
  bool multiline = false;  // of a text box
  bool read_only = false;

  Sorted sorted = Sorted::None;  // of a column's header
  int count = 0;                 // of a table: its rows, those included that are scrolled out of sight
  int place = 0;                 // of a row: which one it is, from 1
  NodeId controls = 0;           // of an open combo box: its list
  std::string address;           // of a link that leaves the page

  bool operator==(const AccessibleNode&) const = default;
};

}  // namespace keyturn::platform
