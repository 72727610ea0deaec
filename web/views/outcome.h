// What a console action did, in a sentence for the flash message.
#pragma once
#include <string>

#include "base/json.h"
#include "base/service_error.h"
#include "time/task.h"
#include "world/world.h"

namespace keyturn::views {

// "Creating table Music", of a call that was accepted.
std::string what_is_done(const std::string& operation, const Json& params);

// "CreateTable was refused: ResourceInUseException".
std::string what_was_refused(const std::string& operation, const ServiceError& error);

// The table that a call made, changes or deletes, when something of it is still ahead. Name and id are empty when there
// is none; items and tags move no table.
TableRef table_in_motion(const World& world, const std::string& operation, const Json& params);

// Whether anything is still ahead for the table.
bool is_in_motion(const World& world, const TableRef& table);

// "Table Music is ACTIVE, encrypted with the AWS owned key", when nothing is ahead any more.
std::string how_it_settled(const World& world, const TableRef& table);

}  // namespace keyturn::views
