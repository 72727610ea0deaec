// What the trail tells of a key and of a table's encryption, for the pictures.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "trail/event.h"
#include "world/world.h"

namespace keyturn::views {

// Whether the event is about this KMS key: it is among its resources.
bool concerns_key(const trail::Event& event, std::string_view key_id);

// The table in the encryption context of a call to KMS; empty when there is none.
std::string table_in_context(const trail::Event& event);

// A service did this by itself, for no user.
bool is_by_service(const trail::Event& event);

// Encrypts or decrypts something: a use of a key rather than a look at it.
bool uses_key(const trail::Event& event);

// The last successful use of the key, for this table when one is named; null when there was none.
const trail::Event* last_use(const World& world, std::string_view key_id, std::string_view table = {});

// "Decrypt, 3 min ago, 5 January 2026, 09:00:04 UTC"; "Never" for null.
std::string use_in_words(const World& world, const trail::Event* event);

}  // namespace keyturn::views
