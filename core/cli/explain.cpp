#include "cli/explain.h"

#include <initializer_list>
#include <memory>
#include <utility>

#include "base/text.h"
#include "cli/aws.h"
#include "cli/help/plain_text.h"
#include "cli/rehearsal.h"
#include "model/service_model.h"
#include "time/format.h"

namespace keyturn::cli {

namespace {

constexpr int kUsage = 2;

// Keeps the requests that go through it.
class NotedEndpoint : public Endpoint {
 public:
  explicit NotedEndpoint(Endpoint& inner) : inner_(inner) {}

  Answer send(const Call& call) override {
    calls.push_back(call);
    return inner_.send(call);
  }
  void sleep(Duration pause) override { inner_.sleep(pause); }
  std::vector<std::string> names(Named kind) const override { return inner_.names(kind); }
  std::vector<Profile> profiles() const override { return inner_.profiles(); }
  bool serves(std::string_view service, std::string_view operation) const override {
    return inner_.serves(service, operation);
  }

  std::vector<Call> calls;

 private:
  Endpoint& inner_;
};

class Explanation {
 public:
  explicit Explanation(const Surroundings& around) : around_(around) {}

  void request(const Call& call, std::size_t times) {
    const model::ServiceModel* service = model::find_model(call.service);
    const model::Operation* operation = service ? service->operation(call.operation) : nullptr;
    line(0, {call.operation, " of ", full_name(call.service, service), " in ", call.region, ", as ",
             signer(call.access_key_id), "."});
    if (operation) documentation(2, around_.help_texts.operation(call.service, call.operation));
    if (times > 1) line(2, {"It asks ", std::to_string(times), " times: for pages, or to wait."});
    service_ = call.service;
    line(0, {"What it asks for:"});
    if (call.params.empty()) line(2, {"nothing in particular"});
    members(2, call.params, operation ? operation->input : nullptr);
  }

  void outcome(const Outcome& outcome) {
    line(0, {"What would come of it:"});
    if (outcome.exit_status != 0) {
      line(2, {"It would end with exit status ", std::to_string(outcome.exit_status), ":"});
      for (const std::string& text : split(trimmed(outcome.text(Stream::Error)), '\n')) line(4, {text});
    } else {
      line(2, {"It would succeed."});
    }
  }

  void changes(const std::vector<std::string>& changes) {
    for (const std::string& change : changes) line(2, {change});
    if (changes.empty()) line(2, {"Nothing would change."});
  }

  void events(const std::string& events) {
    if (!events.empty()) line(2, {"CloudTrail would show: ", events});
  }

  void later(Duration passed, const std::vector<std::string>& changes) {
    if (passed.milliseconds == 0 || changes.empty()) return;
    line(0, {"By itself, within ", human_duration(passed), ":"});
    for (const std::string& change : changes) line(2, {change});
  }

  void line(std::size_t indent, std::initializer_list<std::string_view> parts) {
    text_.append(indent, ' ');
    for (const std::string_view part : parts) text_ += part;
    text_ += '\n';
  }

  const std::string& text() const { return text_; }

 private:
  static std::string full_name(const std::string& name, const model::ServiceModel* service) {
    return service ? service->metadata().value("serviceFullName", name) : name;
  }

  std::string signer(const std::string& access_key_id) const {
    if (access_key_id.empty()) return "nobody, unsigned";
    for (const Profile& profile : around_.endpoint.profiles()) {
      if (profile.access_key_id == access_key_id) return "profile " + profile.name;
    }
    return "access key " + access_key_id;
  }

  void documentation(std::size_t indent, std::string_view markup) {
    const std::string sentence = first_sentence(markup);
    if (!sentence.empty()) line(indent, {sentence});
  }

  // `shape` is null where the model does not know what `value` is.
  void members(std::size_t indent, const Json& value, const model::Shape* shape) {
    for (const auto& [name, item] : value.items()) {
      const model::Member* member = shape ? shape->member(name) : nullptr;
      const model::Shape* inner = member ? member->shape : shape ? shape->value : nullptr;
      std::string_view words;
      if (member) words = around_.help_texts.member(service_, shape->name, name, inner->name);
      one(indent, name + ":", item, inner, words);
    }
  }

  void one(std::size_t indent, const std::string& label, const Json& value, const model::Shape* shape,
           std::string_view words) {
    if (value.is_structured())
      line(indent, {label});
    else
      line(indent, {label, " ", value.is_string() ? value.get<std::string>() : value.dump()});
    documentation(indent + 4, words);
    if (value.is_object()) members(indent + 2, value, shape);
    if (!value.is_array()) return;
    for (const Json& item : value) one(indent + 2, "-", item, shape ? shape->element : nullptr, {});
  }

  const Surroundings& around_;
  std::string service_;
  std::string text_;
};

}  // namespace

int explain(Surroundings& around, const std::vector<std::string>& words) {
  if (words.empty() || words.front() != "aws") {
    around.print_error("usage: keyturn explain aws <command> <subcommand> [parameters]\n");
    return kUsage;
  }
  const std::unique_ptr<Rehearsal> rehearsal = around.endpoint.rehearse();
  if (!rehearsal) {
    around.print_error("keyturn explain: there is no account here to try it on\n");
    return 1;
  }
  NotedEndpoint endpoint(rehearsal->endpoint());
  Environment environment = around.environment;
  Files files = around.files;
  std::set<std::string> private_files = around.private_files;
  std::string input = around.input;
  Outcome outcome;
  Surroundings inner{endpoint,       environment,       files,        private_files, input,
                     around.history, around.help_texts, std::nullopt, outcome};
  outcome.exit_status = run_aws(inner, {words.begin() + 1, words.end()});

  Explanation explanation(around);
  if (endpoint.calls.empty())
    explanation.line(0, {"It asks no service for anything."});
  else
    explanation.request(endpoint.calls.front(), endpoint.calls.size());
  explanation.outcome(outcome);
  explanation.changes(rehearsal->changes());
  explanation.events(rehearsal->events());
  if (files != around.files) explanation.line(2, {"Files of this terminal would be written."});
  const Duration passed = rehearsal->let_pass();
  explanation.later(passed, rehearsal->changes());
  around.print(explanation.text());
  around.note("This was tried on a copy of the account: nothing has been sent, and nothing has changed.\n");
  return 0;
}

}  // namespace keyturn::cli
