// The attributes of an item as rows of a form.
#pragma once
#include "views/item_form.h"

namespace keyturn::screens {

// `shows_errors`: also those of fields that were not visited. Keys stay as they are where `keys_are_fixed`.
void draw_item_fields(views::ItemForm& form, bool shows_errors, bool keys_are_fixed);

}  // namespace keyturn::screens
