// A copy of what is behind an endpoint: requests can be tried on it, and nothing comes of them.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "cli/endpoint.h"

namespace keyturn::cli {

class Rehearsal {
 public:
  virtual ~Rehearsal() = default;

  virtual Endpoint& endpoint() = 0;

  // What has changed in the copy since the last time that this was asked, a line each.
  virtual std::vector<std::string> changes() = 0;

  // The events that the requests have filed so far, in order, as one text.
  virtual std::string events() const = 0;

  // Lets happen what the requests have planned, if it is due within a month. What time it takes; none when nothing is.
  virtual Duration let_pass() = 0;
};

}  // namespace keyturn::cli
