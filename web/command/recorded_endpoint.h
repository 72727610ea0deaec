// An endpoint that answers from a recorded case, in its order, and keeps what was sent (see replay.h).
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "cli/endpoint.h"

namespace keyturn::command {

class RecordedEndpoint : public cli::Endpoint {
 public:
  // `answers` are the case's bodies or {"status", "body", …}; the last one repeats. With none, nothing is reached.
  explicit RecordedEndpoint(std::vector<Json> answers) : answers_(std::move(answers)) {}

  cli::Answer send(const cli::Call& call) override;
  void sleep(Duration pause) override { sleeps_.push_back(pause.seconds()); }
  std::vector<std::string> names(cli::Named) const override { return {}; }
  bool serves(std::string_view, std::string_view) const override { return true; }

  // [{"target", "body"}]
  const Json& sent() const { return sent_; }
  const Json& sleeps() const { return sleeps_; }

 private:
  std::vector<Json> answers_;
  std::size_t next_ = 0;
  Json sent_ = Json::array();
  Json sleeps_ = Json::array();
};

// {"target", "body"} of a request, as the recordings write it.
Json sent_form(const cli::Call& call);

}  // namespace keyturn::command
