// An item in a form: a row for each attribute with name, type and value; the whole as DynamoDB JSON; and the requests
// that save it.
#pragma once
#include <string>
#include <vector>

#include "base/json.h"
#include "base/result.h"
#include "dynamodb/table.h"

namespace keyturn::views {

struct ItemField {
  std::string name;
  std::string type = "S";  // AttributeValue's code
  std::string value;
  bool is_key = false;  // of the table: its name and type are given

  friend bool operator==(const ItemField&, const ItemField&) = default;
};
using ItemForm = std::vector<ItemField>;

// The key attributes, empty.
ItemForm new_item(const dynamodb::Table& table);

// The key first, then the others by name.
ItemForm form_of(const dynamodb::Table& table, const Json& item);

// What is wrong with a row, empty texts when nothing is.
struct ItemFieldError {
  std::string name;
  std::string value;
};

// One for each row.
std::vector<ItemFieldError> errors_of(const ItemForm& form);
bool is_complete(const std::vector<ItemFieldError>& errors);

// The item of a form that is complete.
Json item_of(const ItemForm& form);

// DynamoDB JSON that was typed. What the service would refuse about single values is left to it.
Result<Json> parse_item(const dynamodb::Table& table, const std::string& text);

// PutItem, unless an item with this key is there already: nothing is overwritten unawares.
Json put_item_params(const dynamodb::Table& table, const Json& item);

// UpdateItem with what differs, if the item is still there; null when nothing differs. The keys must be equal.
Json update_item_params(const dynamodb::Table& table, const Json& before, const Json& after);

}  // namespace keyturn::views
