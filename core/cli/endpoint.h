// Where the CLI sends its requests: the simulated services, or recorded answers. The CLI knows nothing else of the
// world.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "time/instant.h"

namespace keyturn::cli {

// A request as the AWS CLI would put it on the wire.
struct Call {
  std::string service;    // "dynamodb"
  std::string operation;  // "CreateTable"
  Json params = Json::object();
  std::string region;
  std::string access_key_id;
  int read_timeout_seconds = 60;
};

// Recorded answers hold failures of the network too; the simulated services are always reached.
enum class Reached { Yes, NoConnection, ConnectionClosed, TimedOut };

// What came back: on success the members of the output shape (timestamps as epoch seconds, blobs as base64 text), else
// the error's body with `__type` and `message`. Null where the body was no JSON.
struct Answer {
  int status = 200;
  Json body = Json::object();
  Reached reached = Reached::Yes;
};

// Names that completion can offer.
enum class Named { Table, Key, Alias };

// Somebody whom a terminal can sign in as: a section of ~/.aws/credentials.
struct Profile {
  std::string name;  // "default", "developer"
  std::string access_key_id;
  std::string secret_access_key;
};

class Rehearsal;

class Endpoint {
 public:
  virtual ~Endpoint() = default;

  virtual Answer send(const Call& call) = 0;

  // A waiter's pause. In the simulation time passes: what is due happens.
  virtual void sleep(Duration pause) = 0;

  // What exists, for completion: looking leaves no event.
  virtual std::vector<std::string> names(Named kind) const = 0;

  // What ~/.aws/credentials holds in a new terminal; when there is nobody, the environment has credentials instead.
  virtual std::vector<Profile> profiles() const { return {}; }

  // Whether the service answers this operation at all; those that it does not end in one clear sentence.
  virtual bool serves(std::string_view service, std::string_view operation) const = 0;

  // A copy to try requests on; null where there is nothing to copy, as behind recorded answers.
  virtual std::unique_ptr<Rehearsal> rehearse() const;
};

}  // namespace keyturn::cli
