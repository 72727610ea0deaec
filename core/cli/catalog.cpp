#include "cli/catalog.h"

#include <algorithm>

#include "assets/assets.h"
#include "base/text.h"
#include "cli/names.h"

namespace keyturn::cli {

const std::vector<std::string>& commands() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> lines = split(assets::asset("cli/services.txt"), '\n');
    lines.erase(std::remove(lines.begin(), lines.end(), ""), lines.end());
    return lines;
  }();
  return names;
}

std::vector<std::string> command_choices() {
  std::vector<std::string> choices = commands();
  choices.push_back("help");
  return choices;
}

std::vector<std::string_view> commands_without_model(const model::ServiceModel& service) {
  if (service.name() == "dynamodb") return {"wizard"};
  if (service.name() == "cloudtrail") return {"validate-logs", "verify-query-results"};
  return {};
}

std::vector<std::string> operation_choices(const model::ServiceModel& service) {
  std::vector<std::string> choices;
  for (const model::Operation& operation : service.operations()) choices.push_back(kebab_case(operation.name));
  for (const std::string_view name : commands_without_model(service)) choices.emplace_back(name);
  if (!service.waiters().empty()) choices.push_back("wait");
  choices.push_back("help");
  return choices;
}

const model::Operation* find_operation(const model::ServiceModel& service, std::string_view name) {
  const auto& operations = service.operations();
  const auto found = std::find_if(operations.begin(), operations.end(),
                                  [&](const model::Operation& o) { return is_kebab_case_of(o.name, name); });
  return found == operations.end() ? nullptr : &*found;
}

std::vector<std::string> waiter_choices(const model::ServiceModel& service) {
  std::vector<std::string> choices;
  for (const model::Waiter& waiter : service.waiters()) choices.push_back(kebab_case(waiter.name));
  std::sort(choices.begin(), choices.end());
  return choices;
}

const model::Waiter* find_waiter(const model::ServiceModel& service, std::string_view name) {
  const auto& waiters = service.waiters();
  const auto found = std::find_if(waiters.begin(), waiters.end(),
                                  [&](const model::Waiter& w) { return is_kebab_case_of(w.name, name); });
  return found == waiters.end() ? nullptr : &*found;
}

}  // namespace keyturn::cli
