// Events of CloudTrail as rows of a list, and one of them with all that it says.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "trail/event.h"
#include "views/event_threads.h"
#include "views/pair.h"
#include "world/world.h"

namespace keyturn::views {

// What an event was about: a table or a KMS key of the account, or something else.
struct EventResource {
  std::string name;    // "Music", "alias/app", or the ARN's last part
  std::string table;   // its name, or
  std::string key_id;  // the key's id; both empty for what has no page

  friend bool operator==(const EventResource&, const EventResource&) = default;
};

struct EventRow {
  trail::EventNumber number = 0;
  int depth = 0;        // 0: the user's own call; 1: what it caused
  std::string name;     // "CreateTable"
  std::string service;  // "dynamodb"
  std::string caller;   // "Alice", "DynamoDB for Alice", "DynamoDB"
  std::string time;
  std::string error;  // the error code; empty when it went through
  EventResource resource;
};

EventRow event_row(const World& world, const ThreadedEvent& event);

// The calls that named this table with what they caused, the latest call first.
std::vector<EventRow> table_events(const World& world, const std::string& table);

// Those that are about this key, threads as above.
std::vector<ThreadedEvent> key_events(const World& world, const std::string& key_id);

struct EventLink {
  trail::EventNumber number = 0;
  std::string name;
};

struct EventDetails {
  std::string name;
  std::vector<Pair> facts;
  std::vector<EventResource> resources;
  std::optional<EventLink> cause;  // the call that made this one
  bool is_cause_unseen = false;    // there is one, but the event history holds no data events
  std::vector<EventLink> caused;   // what this call made, in its order
  std::string record;              // as CloudTrail delivers it, indented
  std::string command;             // that looks it up in the CLI
};

// Nothing when there is no such event.
std::optional<EventDetails> event_details(const World& world, trail::EventNumber number);

// The record as CloudTrail delivers it, indented; empty when there is no such event.
std::string event_record(const World& world, trail::EventNumber number);

// "Alice", "DynamoDB for Alice", "DynamoDB", "AWS KMS", "AWS".
std::string caller_of(const trail::Event& event);

}  // namespace keyturn::views
