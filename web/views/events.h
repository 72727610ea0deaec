// What CloudTrail tells of one table: the calls that named it, each followed by the calls that these caused (DynamoDB
// asking KMS on the user's behalf).
#pragma once
#include <string>
#include <vector>

#include "trail/event.h"
#include "world/world.h"

namespace keyturn::views {

struct EventRow {
  trail::EventNumber number = 0;
  int depth = 0;        // 0: the user's own call; 1: what it caused
  std::string name;     // "CreateTable"
  std::string service;  // "dynamodb"
  std::string caller;   // "Alice", "DynamoDB for Alice", "DynamoDB"
  std::string time;
  std::string error;  // the error code; empty when it went through
};

// Whether the call named this table, by name or ARN.
bool names_table(const trail::Event& event, const std::string& table);

// "Alice", "DynamoDB for Alice", "DynamoDB", "AWS".
std::string caller_of(const trail::Event& event);

// "dynamodb", "kms".
std::string service_of(const trail::Event& event);

// The latest call first, each call before what it caused.
std::vector<EventRow> table_events(const World& world, const std::string& table);

// The record as CloudTrail delivers it, indented; empty when there is no such event.
std::string event_record(const World& world, trail::EventNumber number);

}  // namespace keyturn::views
