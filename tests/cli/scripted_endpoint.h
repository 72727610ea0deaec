// An endpoint for tests of the CLI alone: it answers what it is told to and keeps what was sent.
#pragma once
#include <deque>
#include <string>
#include <vector>

#include "cli/endpoint.h"

namespace keyturn::cli {

class ScriptedEndpoint : public Endpoint {
 public:
  // The answers in order; the last one repeats. With none, every answer is empty.
  std::deque<Answer> answers;
  std::vector<Call> sent;
  std::vector<double> pauses;
  std::vector<std::string> tables = {"Albums", "Music"};
  bool serves_all = true;

  Answer send(const Call& call) override {
    sent.push_back(call);
    if (answers.empty()) return {};
    Answer answer = answers.front();
    if (answers.size() > 1) answers.pop_front();
    return answer;
  }
  void sleep(Duration pause) override { pauses.push_back(pause.seconds()); }
  std::vector<std::string> names(Named kind) const override {
    if (kind == Named::Table) return tables;
    return kind == Named::Alias ? std::vector<std::string>{"alias/app"} : std::vector<std::string>{};
  }
  bool serves(std::string_view, std::string_view) const override { return serves_all; }
};

inline Answer error_answer(std::string type, std::string message) {
  return {400, {{"__type", std::move(type)}, {"message", std::move(message)}}, Reached::Yes};
}

inline Answer table_answer(std::string status) {
  return {200, {{"Table", {{"TableName", "Music"}, {"TableStatus", std::move(status)}}}}, Reached::Yes};
}

}  // namespace keyturn::cli
