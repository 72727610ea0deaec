// What was done lately and what it caused: the trail as threads, each of a call and the calls that DynamoDB made to KMS
// because of it. Reads and writes of items are data events, which this trail does not keep; what they caused stands
// under a call that is not told.
#pragma once
#include <string>
#include <vector>

#include "trail/event.h"
#include "views/key_tag.h"
#include "world/world.h"

namespace keyturn::views {

enum class CallerKind { You, ForYou, Service };  // the user, DynamoDB for the user, a service by itself

struct ThreadCall {
  trail::EventNumber number = 0;  // 0: the call is not in the trail
  std::string name;               // "CreateTable"
  std::string service;            // "dynamodb"
  std::string caller;             // "Alice", "DynamoDB for Alice"
  CallerKind kind = CallerKind::You;
  KeyTag key;         // of the KMS key that it is about; no letter for none
  std::string error;  // its code; empty when it went through
};

struct EventThread {
  Instant time;
  std::vector<ThreadCall> calls;  // the first caused the others
};

struct EventThreads {
  std::string title;
  std::vector<EventThread> threads;  // the latest first
  std::string words;
};

// Of one table, at most `most` threads.
EventThreads event_threads(const World& world, const std::string& table, std::size_t most);

}  // namespace keyturn::views
