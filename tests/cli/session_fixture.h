// What most tests of the CLI begin with: a session before an endpoint that answers what it is told to.
#pragma once
#include <string>
#include <string_view>

#include "cli/scripted_endpoint.h"
#include "cli/session.h"

namespace keyturn::cli {

struct SessionFixture {
  ScriptedEndpoint endpoint;
  Session session{endpoint};

  std::string out(std::string_view line) { return session.run(line).text(Stream::Out); }
  std::string error(std::string_view line) { return session.run(line).text(Stream::Error); }
};

}  // namespace keyturn::cli
