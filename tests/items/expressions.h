// Short ways to read an expression and to ask it of an item.
#pragma once
#include <string>
#include <string_view>

#include "base/json.h"
#include "base/result.h"
#include "items/attribute_value.h"
#include "items/condition.h"
#include "items/placeholders.h"
#include "items/update.h"

namespace keyturn::items::testing {

Item item(std::string_view json);
AttributeValue value(std::string_view json);

// `names` and `values` are JSON; "" when the request has none.
Placeholders placeholders(std::string_view names, std::string_view values);

// Values of many kinds that the tests share: :s "b", :n 5, :bin, :l, :m, :ss, :ns, :true, :null, and names #a, #s.
Placeholders common_placeholders();

bool holds(std::string_view condition, std::string_view item_json);

// The error's message; "" when the expression is right.
std::string condition_error(std::string_view condition);
std::string update_error(std::string_view update);

// The item after the update, or the error's message.
std::string after(std::string_view update, std::string_view item_json);

}  // namespace keyturn::items::testing
