#include "platform/canvas.h"

#include <emscripten/emscripten.h>

#include "platform/frame_pump.h"
#include "platform/gl_context.h"

namespace keyturn::platform {
namespace {

CanvasSize size;

}  // namespace

EM_JS(void, keyturn_canvas_watch, (), { keyturn.canvas.watch(); })

void watch_canvas() { keyturn_canvas_watch(); }
const CanvasSize& canvas_size() { return size; }

}  // namespace keyturn::platform

// Setting a canvas' size clears it, so the frame is drawn before the browser shows the emptiness.
extern "C" EMSCRIPTEN_KEEPALIVE void keyturn_on_canvas_size(float width, float height, int backing_width,
                                                            int backing_height) {
  keyturn::platform::size = {width, height, backing_width, backing_height};
  keyturn::platform::forget_gl_picture();
  keyturn::platform::settle_now();
}
