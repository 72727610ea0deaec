#include "platform/appearance.h"

#include <emscripten/emscripten.h>

#include "platform/callbacks.h"
#include "platform/frame_scheduler.h"

namespace keyturn::platform {
namespace {

EM_JS(int, keyturn_prefers_dark, (), { return matchMedia('(prefers-color-scheme: dark)').matches ? 1 : 0; })
EM_JS(int, keyturn_prefers_reduced_motion, (),
      { return matchMedia('(prefers-reduced-motion: reduce)').matches ? 1 : 0; })
EM_JS(int, keyturn_has_coarse_pointer, (), { return matchMedia('(pointer: coarse)').matches ? 1 : 0; })
EM_JS(void, keyturn_show_scheme, (int dark), { keyturn.page.show_color_scheme(dark ? 'dark' : 'light'); })

}  // namespace

ColorScheme color_scheme() { return keyturn_prefers_dark() != 0 ? ColorScheme::Dark : ColorScheme::Light; }
bool prefers_reduced_motion() { return keyturn_prefers_reduced_motion() != 0; }
bool has_coarse_pointer() { return keyturn_has_coarse_pointer() != 0; }
void show_color_scheme(ColorScheme scheme) { keyturn_show_scheme(scheme == ColorScheme::Dark ? 1 : 0); }

}  // namespace keyturn::platform

extern "C" EMSCRIPTEN_KEEPALIVE void keyturn_on_appearance_changed() {
  keyturn::platform::notify(keyturn::platform::callbacks().appearance_changed);
  keyturn::platform::wake();
}
