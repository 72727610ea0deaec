// An account in which much has happened and much is under way, for tests of what outlasts the program.
#pragma once
#include <string>
#include <vector>

#include "world/world.h"

namespace keyturn::test {

// Tables with indexes, items, tags, TTL, streams and backups, under every kind of key; keys in every state, rotated,
// tagged, with aliases and grants; changes that are not over; a table that is being restored; refusals in the trail.
World rich_account();

// Commands that look at everything, draw from the stream of chance and let time pass.
std::vector<std::string> long_session();

// What the terminal prints for them, with statuses, and then the whole trail.
std::string played(World& world, const std::vector<std::string>& commands);

}  // namespace keyturn::test
