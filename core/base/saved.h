// Saved<T> says what a T is saved as (saved_form.h). A class names it as a friend, so that its private members take
// part.
#pragma once

namespace keyturn {

template <typename T>
struct Saved;

}  // namespace keyturn
