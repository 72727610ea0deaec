// What goes in through the door and what comes out: one call of one operation of one service.
#pragma once
#include <string>

#include "base/json.h"
#include "base/result.h"
#include "service/caller.h"
#include "trail/event.h"

namespace keyturn::service {

struct Request {
  std::string service;    // "dynamodb"
  std::string operation;  // "CreateTable"
  Json params = Json::object();
  Caller caller;
  trail::EventNumber parent = 0;  // the event of the call that caused this one, 0 for a user's own
};

struct Reply {
  std::string request_id;
  Result<Json> outcome;
  trail::EventNumber event = 0;
};

}  // namespace keyturn::service
