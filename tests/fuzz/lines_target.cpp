#include "assets/assets.h"
#include "cli/session.h"
#include "fuzz/targets.h"
#include "world/cli_endpoint.h"

namespace keyturn::fuzz {

// The lines of a terminal, in an account with a table. A line may be broken anywhere and is completed by Tab as well.
void lines(BytesView data) {
  static const World account = [] {
    World world = default_world();
    WorldEndpoint endpoint(world, "aws-cli/2.38.1");
    cli::Session session(endpoint);
    session.run(
        "aws dynamodb create-table --table-name Music --attribute-definitions AttributeName=Artist,AttributeType=S "
        "--key-schema AttributeName=Artist,KeyType=HASH --billing-mode PAY_PER_REQUEST");
    session.run("aws kms create-key");
    advance_by(world, seconds(20));
    return world;
  }();
  World world = account;
  WorldEndpoint endpoint(world, "aws-cli/2.38.1");
  cli::Session session(endpoint);
  session.set_help_texts(cli::HelpTexts(assets::help_text));
  session.files()["item.json"] = to_bytes(R"({"TableName": "Music", "Item": {"Artist": {"S": "No One"}}})");
  const std::string text = to_text(data);
  static_cast<void>(cli::Session::is_incomplete(text));
  static_cast<void>(session.complete(text, text.size()));
  static_cast<void>(session.run(text));
}

}  // namespace keyturn::fuzz
