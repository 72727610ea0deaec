// Who the console is signed in as: the terminal's credentials are the one truth.
#include <catch2/catch_test_macros.hpp>

#include "app/visit.h"

namespace keyturn {

using tests::Visit;

TEST_CASE("The console is signed in as the terminal is, whichever of them changes it", "[app][users]") {
  Visit visit;
  CHECK(visit.app.user().name == "Alice");
  visit.act(app::SwitchUserAction{"developer"});
  CHECK(visit.app.user().name == "Mateo");
  visit.run("aws sts get-caller-identity --query Arn --output text");
  CHECK(visit.app.cli_log().back().outcome.text(cli::Stream::Out) == "arn:aws:iam::123456789012:user/Mateo\n");
  visit.run("export AWS_PROFILE=auditor");
  CHECK(visit.app.user().name == "Nikki");
  visit.run("unset AWS_PROFILE");
  CHECK(visit.app.user().name == "Alice");
}

TEST_CASE("Credentials in the environment give way when somebody else is chosen", "[app][users]") {
  Visit visit;
  visit.run("export AWS_ACCESS_KEY_ID=AKIAAUDITOR00EXAMPLE AWS_SECRET_ACCESS_KEY=x");
  CHECK(visit.app.user().name == "Nikki");
  visit.act(app::SwitchUserAction{"developer"});
  CHECK(visit.app.user().name == "Mateo");
  visit.run("export AWS_ACCESS_KEY_ID=AKIANOBODYSEXAMPLE AWS_SECRET_ACCESS_KEY=x");
  CHECK(visit.app.user().name == "Alice");
}

TEST_CASE("What the console does is done by who is signed in, and a denial says why", "[app][users][DisableKey]") {
  Visit visit;
  visit.act(app::CreateKeyAction{{"app", ""}, "create-key"});
  const std::string key = visit.app.route().resource;
  visit.act(app::SwitchUserAction{"developer"});
  visit.act(app::CallAction{"kms", "EnableKeyRotation", {{"KeyId", key}}, {}, {}});
  const app::Flash& flash = visit.app.flashes()[0];
  CHECK(flash.text == "EnableKeyRotation was refused: AccessDeniedException");
  CHECK(flash.detail ==
        "User: arn:aws:iam::123456789012:user/Mateo is not authorized to perform: kms:EnableKeyRotation on resource: "
        "arn:aws:kms:us-east-1:123456789012:key/" +
            key + " because no identity-based policy allows the kms:EnableKeyRotation action");
  CHECK(flash.why ==
        "Why: The key policy leaves it to the policies of the account's users (statement 1 of 1, “Enable IAM User "
        "Permissions”). No policy of Mateo allows kms:EnableKeyRotation.");
  const trail::Trail& trail = visit.app.world().ground.trail;
  CHECK(trail.at(trail.size() - 1).user_identity["userName"] == "Mateo");

  visit.act(app::CallAction{"kms", "DisableKey", {{"KeyId", key}}, "disable-key", {}});
  REQUIRE(visit.app.form_error("disable-key") != nullptr);
  CHECK(visit.app.form_error("disable-key")->why.words.find("No policy of Mateo allows kms:DisableKey") !=
        std::string::npos);
  CHECK(visit.app.form_error("disable-key")->why.statement.find("kms:*") != std::string::npos);
}

TEST_CASE("Errors that are no denial have no why", "[app][users]") {
  Visit visit;
  visit.act(app::CallAction{"kms", "DisableKey", {{"KeyId", "none"}}, "form", {}});
  REQUIRE(visit.app.form_error("form") != nullptr);
  CHECK(visit.app.form_error("form")->why.words.empty());
}

}  // namespace keyturn
