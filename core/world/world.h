// The whole simulated account as one value: copy it and you have an undo step, a preview, a test fixture. It knows no
// screen, no file and no real clock. Everything that happens in it goes through call() or advance().
#pragma once
#include <optional>
#include <string>

#include "base/result.h"
#include "dynamodb/table_store.h"
#include "kms/key_store.h"
#include "service/ground.h"
#include "service/request.h"

namespace keyturn {

struct World {
  service::Ground ground;
  kms::KeyStore keys;
  dynamodb::TableStore tables;
};

struct WorldOptions {
  std::string seed = "keyturn";
  Instant start;  // the clock's first moment
};

// 2026-01-05T09:00:00Z, a Monday: where the default scenario begins.
Instant default_start();

// The default scenario: account 123456789012 in us-east-1, one administrator, no table, no key. The AWS managed key
// aws/dynamodb gets the key id that the AWS guide prints, so that a learner's output equals the guide's.
World default_world(const WorldOptions& options = {"keyturn", default_start()});

// A scenario by name ("default"); nothing when there is none of that name.
std::optional<World> scenario(std::string_view name, const WorldOptions& options);

// The one door (service/dispatcher.h) with all services behind it.
service::Reply call(World& world, const service::Request& request);

// Whether a service behind the door answers this operation.
bool serves(std::string_view service, std::string_view operation);

// A user of the account at this machine: what the console or the CLI is signed in as. Null-like (empty) when the access
// key is nobody's.
service::Caller caller_by_access_key(const World& world, std::string_view access_key_id);

// The same for a request that comes with a Region. RegionNotSimulated or UnrecognizedClientException.
Result<service::Caller> sign_in(const World& world, std::string_view region, std::string_view access_key_id);

// Moves the clock forward, never back. Tasks fire in the order of their due times, each at its exact moment.
void advance_to(World& world, Instant t);
void advance_by(World& world, Duration d);

}  // namespace keyturn
