#include "views/event_history.h"

#include <algorithm>
#include <cctype>
#include <string_view>

#include "base/text.h"
#include "views/events.h"

namespace keyturn::views {
namespace {

constexpr Duration kKept = days(90);

bool contains_in_any_case(std::string_view text, std::string_view lower_word) {
  const auto found = std::search(text.begin(), text.end(), lower_word.begin(), lower_word.end(), [](char a, char b) {
    return static_cast<char>(std::tolower(static_cast<unsigned char>(a))) == b;
  });
  return found != text.end() || lower_word.empty();
}

bool has_word(const trail::Event& event, const std::string& word) {
  return contains_in_any_case(event.name, word) || contains_in_any_case(event.error_code, word) ||
         contains_in_any_case(caller_of(event), word) ||
         std::any_of(event.resources.begin(), event.resources.end(),
                     [&](const trail::Resource& resource) { return contains_in_any_case(resource.arn, word); });
}

bool is_by(const trail::Event& event, EventOrigin origin) {
  const std::string invoked_by = event.user_identity.value("invokedBy", std::string());
  switch (origin) {
    case EventOrigin::People: return invoked_by.empty() && event.user_identity.contains("userName");
    case EventOrigin::DynamoDb: return invoked_by == "dynamodb.amazonaws.com";
    case EventOrigin::Kms: return event.type == "AwsServiceEvent" && event.source == "kms.amazonaws.com";
    case EventOrigin::Anyone: break;
  }
  return true;
}

Duration length_of(EventSpan span) {
  switch (span) {
    case EventSpan::LastHour: return hours(1);
    case EventSpan::LastDay: return days(1);
    case EventSpan::LastWeek: return days(7);
    case EventSpan::Kept: break;
  }
  return kKept;
}

// Aliases are no part of an event's ARNs: a word that is one stands for its key.
std::vector<std::string> words_of(const World& world, const std::string& text) {
  std::vector<std::string> words;
  for (const std::string& word : split(text, ' ')) {
    if (word.empty()) continue;
    const auto alias = world.keys.aliases.find(word);
    words.push_back(alias == world.keys.aliases.end() ? to_lower(word) : alias->second.target_key_id);
  }
  return words;
}

}  // namespace

const std::vector<std::string>& event_origin_labels() {
  static const std::vector<std::string> labels = {"Everything", "Calls of people", "What DynamoDB did for you",
                                                  "What AWS KMS did by itself"};
  return labels;
}

const std::vector<std::string>& event_kind_labels() {
  static const std::vector<std::string> labels = {"Reads and changes", "Changes only", "Reads only"};
  return labels;
}

const std::vector<std::string>& event_span_labels() {
  static const std::vector<std::string> labels = {"The last 90 days", "The last hour", "The last day",
                                                  "The last 7 days"};
  return labels;
}

std::vector<std::string> event_users(const World& world) {
  std::vector<std::string> names;
  for (const iam::User& user : world.ground.users.users()) names.push_back(user.name);
  return names;
}

const std::vector<std::string>& event_sources() {
  static const std::vector<std::string> sources = {"dynamodb.amazonaws.com", "kms.amazonaws.com",
                                                   "cloudtrail.amazonaws.com", "sts.amazonaws.com"};
  return sources;
}

std::vector<ThreadedEvent> event_history(const World& world, const EventFilter& filter) {
  const Instant from = world.ground.now - length_of(filter.span);
  const std::vector<std::string> words = words_of(world, filter.words);
  return event_threads(world.ground.trail, [&](const trail::Event& event, const trail::Event&) {
    if (event.time < from) return false;
    if (filter.kind != EventKind::Any && event.read_only != (filter.kind == EventKind::Reads)) return false;
    if (!filter.source.empty() && event.source != filter.source) return false;
    if (!filter.user.empty() && event.user_identity.value("userName", std::string()) != filter.user) return false;
    if (!is_by(event, filter.origin)) return false;
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) { return has_word(event, word); });
  });
}

}  // namespace keyturn::views
