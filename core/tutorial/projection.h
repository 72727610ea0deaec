// The account as lessons see it: what their facts are true of. This is a promise to the authors of lessons
// (assets/tutorials/README.md lists every member); members are added, none is taken away or changes its meaning.
//
//   now           the clock: "2026-01-05T09:00:00Z"
//   tables        name, status, encryption ("AWS_OWNED", "AWS_MANAGED", "CUSTOMER_MANAGED"), key (id or null), alias,
//                 key_state, partition_key, sort_key (where there is one), changing, key_changes (of the quota's
//                 window), items, accessible, archived, deletion_protection, billing_mode, created
//   keys          id, arn, manager ("AWS", "CUSTOMER"), state, description, aliases, spec, rotation (on or off),
//                 rotations (how many there were), deletion_date, grants (how many), policy (the document), tables
//                 (names of those that it encrypts), backups (names)
//   backups       name, table, encryption, key, key_state
//   grants        key, grantee, operations, table (of the constraint)
//   events        what happened since the lesson began, oldest first: name, service, by ("Alice", or null for a
//                 service), via (the service that called on someone's behalf), error, message, table, key, read_only,
//                 own (the learner's call itself), step (true: since this step began)
//   item_calls    calls since the step began that read or wrote items; the event history does not keep them
#pragma once
#include <cstddef>
#include <cstdint>

#include "world/world.h"

namespace keyturn::tutorial {

// From when on something counts as new.
struct Mark {
  std::size_t events = 0;  // how many were filed before
  std::uint64_t calls = 0;
  friend bool operator==(const Mark&, const Mark&) = default;
};

Mark mark_of(const World& world);

// An account that was taken back before a mark has nothing new: the mark moves back with it.
void follow_back(Mark& mark, const World& world);

Json project(const World& world, const Mark& lesson, const Mark& step);

}  // namespace keyturn::tutorial
