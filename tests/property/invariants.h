// What must be true of an account at every moment, whatever was done in it.
#pragma once
#include <map>
#include <string>

#include "property/reference.h"

namespace keyturn::property {

service::Reply perform(World& world, const Step& step);

// Everything of the account that a difference could show in; two equal Worlds have equal ones.
std::string fingerprint(const World& world);

// The same without what a refused call leaves behind: its event, and the chance that this took.
std::string settings_of(const World& world);

// No item's name or value is to be read in what is stored. What was found, or nothing.
std::string plaintext_at_rest(const World& world);

// Watches that no nonce comes twice with different bytes. Pages are read by their documented format.
class Nonces {
 public:
  // What is wrong, or nothing.
  std::string note(const World& world);

  std::size_t size() const { return seen_.size(); }

 private:
  std::string note(BytesView nonce, BytesView sealed);
  std::string note_page(BytesView page);

  std::map<std::string, std::size_t> seen_;  // nonce -> hash of the sealed bytes
};

// The new events of the trail since there were `events`: one for a management call, none for a call on items, and none
// of a user's without a call. What is wrong, or nothing.
std::string check_events(const World& world, std::size_t events, const Step& step, const service::Reply& reply);

}  // namespace keyturn::property
