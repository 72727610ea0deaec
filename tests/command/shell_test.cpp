#include "command/shell.h"

#include <catch2/catch_test_macros.hpp>
#include <sstream>

using namespace keyturn;
using namespace keyturn::command;

namespace {

struct Shell {
  std::ostringstream out, errors;

  int run(const std::string& typed) {
    World world = default_world();
    std::istringstream in(typed);
    return run_shell(world, {in, out, errors, false, std::nullopt});
  }
};

}  // namespace

TEST_CASE("The shell runs its input line by line and ends with the last status", "[command][shell]") {
  Shell shell;
  CHECK(shell.run("echo a\naws dynamodb describe-table --table-name Nope") == 254);
  CHECK(shell.out.str() == "a\n");
  CHECK(shell.errors.str().find("ResourceNotFoundException") != std::string::npos);
}

TEST_CASE("A line that goes on is read to its end", "[command][shell]") {
  Shell shell;
  CHECK(shell.run("echo a \\\n  b\necho 'c\nd'\n") == 0);
  CHECK(shell.out.str() == "a b\nc\nd\n");
}

TEST_CASE("exit ends the shell", "[command][shell]") {
  Shell shell;
  CHECK(shell.run("nope\nexit\necho not reached\n") == 127);
  CHECK(shell.out.str() == "");
}
