// What is simulated, what is simplified and what is left out, each with where it is documented.
#pragma once

namespace keyturn::screens {

void draw_about();

}  // namespace keyturn::screens
