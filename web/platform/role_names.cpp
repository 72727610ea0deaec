#include "platform/role_names.h"

namespace keyturn::platform {

const char* role_name(Role role) {
  switch (role) {
    case Role::Button: return "button";
    case Role::Checkbox: return "checkbox";
    case Role::Combobox: return "combobox";
    case Role::Link: return "link";
    case Role::MenuItem: return "menuitem";
    case Role::Option: return "option";
    case Role::Radio: return "radio";
    case Role::Separator: return "separator";
    case Role::Slider: return "slider";
    case Role::Switch: return "switch";
    case Role::Tab: return "tab";
    case Role::Textbox: return "textbox";
    case Role::TreeItem: return "treeitem";
    case Role::Heading: return "heading";
    case Role::Image: return "img";
    case Role::Text: return "";
    case Role::Cell: return "cell";
    case Role::ColumnHeader: return "columnheader";
    case Role::List: return "list";
    case Role::ListItem: return "listitem";
    case Role::Row: return "row";
    case Role::RowHeader: return "rowheader";
    case Role::Table: return "table";
    case Role::Dialog: return "dialog";
    case Role::Form: return "form";
    case Role::Group: return "group";
    case Role::Listbox: return "listbox";
    case Role::Menu: return "menu";
    case Role::RadioGroup: return "radiogroup";
    case Role::TabList: return "tablist";
    case Role::TabPanel: return "tabpanel";
    case Role::Toolbar: return "toolbar";
    case Role::Tree: return "tree";
    case Role::Banner: return "banner";
    case Role::Complementary: return "complementary";
    case Role::Main: return "main";
    case Role::Navigation: return "navigation";
    case Role::Region: return "region";
    case Role::Search: return "search";
    case Role::Alert: return "alert";
    case Role::Log: return "log";
    case Role::Status: return "status";
  }
  return "";
}

}  // namespace keyturn::platform
