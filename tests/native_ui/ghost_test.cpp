// What the prompt shows dimly behind the cursor.
#include <catch2/catch_test_macros.hpp>

#include "panes/ghost.h"
#include "world/cli_endpoint.h"
#include "world/world.h"

using namespace keyturn;
using panes::Ghost;
using panes::LineEditor;

namespace {

struct Fixture {
  World world = default_world();
  WorldEndpoint endpoint{world, "test"};
  cli::Session session{endpoint};
  LineEditor line;
  Ghost ghost;

  Fixture() {
    session.run("aws dynamodb list-tables --output text");
    session.run("aws dynamodb list-tables");
  }

  std::string behind(std::string text) {
    line.set(std::move(text));
    ghost.follow(session, line);
    return ghost.text();
  }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "The rest of the newest line that begins alike can be taken", "[panes]") {
  CHECK(behind("aws dyn") == "amodb list-tables");
  CHECK(ghost.can_be_taken());
  CHECK(ghost.take(line, false));
  CHECK(line.text() == "aws dynamodb list-tables");
  ghost.follow(session, line);
  CHECK(ghost.text() == " --output text");
  CHECK(ghost.take(line, true));
  CHECK(line.text() == "aws dynamodb list-tables --output");
}

TEST_CASE_METHOD(Fixture, "Nothing is shown where nothing was run, or inside the line", "[panes]") {
  CHECK(behind("").empty());
  CHECK(behind("aws kms").empty());
  CHECK_FALSE(ghost.take(line, false));
  line.set("aws dyn");
  line.move_to(3);
  ghost.follow(session, line);
  CHECK(ghost.text().empty());
}

TEST_CASE_METHOD(Fixture, "A missing value is shown as it is written, and is not taken", "[panes]") {
  CHECK(behind("aws dynamodb create-table --key-schema ") == "AttributeName=string,KeyType=string ...");
  CHECK_FALSE(ghost.can_be_taken());
  CHECK_FALSE(ghost.take(line, false));
  CHECK(behind("aws dynamodb create-table --billing-mode ") == "PROVISIONED|PAY_PER_REQUEST");
  CHECK(behind("aws dynamodb create-table --table-name ") == "string");
  CHECK(behind("aws dynamodb create-table --no-").empty());
  CHECK(behind("aws dynamodb create-table --table-name Music").empty());
}
