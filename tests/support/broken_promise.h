// KT_CHECK_BROKEN(x): x breaks what its caller must guarantee (KT_ASSERT). Natively that throws. As WebAssembly, which
// has no exceptions in our own code, it ends the program with a card that names the promise; tests/web/loading.test.mjs
// looks at that, and here x is only compiled.
#pragma once
#include <catch2/catch_test_macros.hpp>
#include <stdexcept>

#if defined(__EMSCRIPTEN__)
#define KT_CHECK_BROKEN(expression)                                  \
  do {                                                               \
    [[maybe_unused]] const auto never = [&] { (void)(expression); }; \
    SUCCEED("ends the program");                                     \
  } while (false)
#else
#define KT_CHECK_BROKEN(expression) CHECK_THROWS_AS(expression, std::logic_error)
#endif
