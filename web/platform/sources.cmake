# Native builds get in-memory twins of what the ui and the app call; the rest exists in the browser only.
if(EMSCRIPTEN)
  set(SOURCES
    a11y_mirror.cpp appearance.cpp canvas.cpp clipboard.cpp clock.cpp frame_scheduler.cpp gl_context.cpp input.cpp item_focus.cpp
    key_map.cpp key_policy.cpp last_picture.cpp page_file.cpp plain_terminal.cpp platform.cpp role_names.cpp router.cpp store.cpp
    text_agent.cpp text_view.cpp vault.cpp)
else()
  set(SOURCES
    a11y_mirror_native.cpp appearance_native.cpp clipboard_native.cpp clock_native.cpp frame_scheduler_native.cpp key_map.cpp
    key_policy.cpp last_picture.cpp page_file_native.cpp plain_terminal_native.cpp role_names.cpp router_native.cpp store_native.cpp
    text_view_native.cpp vault_native.cpp)
endif()
