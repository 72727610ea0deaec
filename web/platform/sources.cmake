# Native builds get in-memory twins of what the ui and the app call; the rest exists in the browser only.
if(EMSCRIPTEN)
  set(SOURCES
    a11y_mirror.cpp appearance.cpp canvas.cpp clipboard.cpp clock.cpp frame_scheduler.cpp gl_context.cpp input.cpp item_focus.cpp
    key_map.cpp key_policy.cpp last_picture.cpp page_fetch.cpp page_file.cpp platform.cpp role_names.cpp router.cpp store.cpp
    text_agent.cpp vault.cpp)
else()
  set(SOURCES
    a11y_mirror_native.cpp appearance_native.cpp clipboard_native.cpp clock_native.cpp frame_scheduler_native.cpp key_map.cpp
    key_policy.cpp last_picture.cpp page_fetch_native.cpp page_file.cpp role_names.cpp router_native.cpp store_native.cpp
    vault_native.cpp)
endif()
