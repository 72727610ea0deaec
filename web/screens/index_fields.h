// The fields of a secondary index: name, key, projection, and capacity units where it needs its own.
#pragma once
#include "views/index_form.h"

namespace keyturn::screens {

struct IndexField {
  const views::IndexErrors& errors;
  bool shows_errors = false;
  bool& goes_to_error;  // the first field that is wrong takes the focus
  bool units = false;   // it needs units of its own
};

// True when something was changed.
bool draw_index_fields(views::IndexForm& form, const IndexField& field);

}  // namespace keyturn::screens
