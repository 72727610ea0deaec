#include "server/clock_endpoint.h"

#include <cmath>
#include <utility>

#include "base/text.h"
#include "time/format.h"
#include "world/people.h"

namespace keyturn::server {

namespace {

constexpr double kMostSpeed = 1'000'000;
constexpr double kLongestJump = 10.0 * 366 * 86'400;  // seconds

ServiceError wrong(std::string message) { return {"InvalidRequest", std::move(message)}; }

Json shown(const Account& account, const Account::Reading& reading) {
  return {{"account", account.name()},
          {"now", iso_milliseconds(reading.now)},
          {"speed", reading.speed},
          {"next_due", reading.next_due ? Json(iso_milliseconds(*reading.next_due)) : Json(nullptr)}};
}

Result<double> number(const Json& body, const char* name, double most) {
  const Json& value = body.at(name);
  const bool is_good = value.is_number() && value.get<double>() >= 0 && value.get<double>() <= most;
  if (!is_good) return wrong(joined({name, " is a number from 0 to ", std::to_string(static_cast<long>(most)), "."}));
  return value.get<double>();
}

Result<Account::ClockOrder> read_order(const Json& body) {
  Account::ClockOrder order;
  for (const auto& [name, value] : body.items()) {
    if (name == "account") continue;
    if (name == "speed") {
      KT_TRY(order.speed, number(body, "speed", kMostSpeed));
    } else if (name == "advance_seconds") {
      KT_TRY(const double seconds, number(body, "advance_seconds", kLongestJump));
      order.advance = milliseconds(std::llround(seconds * 1000));
    } else if (name == "advance_to") {
      order.advance_to = value.is_string() ? parse_iso(value.get<std::string>()) : std::nullopt;
      if (!order.advance_to) return wrong("advance_to is a moment such as 2026-01-06T09:00:00Z.");
    } else if (name == "to_next") {
      if (!value.is_boolean()) return wrong("to_next is true or false.");
      order.to_next = value.get<bool>();
    } else {
      return wrong(joined({"A clock knows no ", name, ": account, speed, advance_seconds, advance_to, to_next."}));
    }
  }
  return order;
}

std::string account_in_query(std::string_view query) {
  constexpr std::string_view kName = "account=";
  for (const std::string& parameter : split(query, '&')) {
    if (parameter.starts_with(kName)) return parameter.substr(kName.size());
  }
  return "";
}

}  // namespace

Result<Account*> ClockEndpoint::account_of(const wire::HttpRequest& request, const Json& body) const {
  std::string key = account_in_query(request.query);
  if (body.contains("account")) {
    if (!body["account"].is_string()) return wrong("account is an access key id.");
    key = body["account"].get<std::string>();
  }
  if (request.header("Authorization").empty()) {
    if (key.empty()) key = people(service::Account()).front().access_key_id;
    if (aws_.has_secret(key)) {
      return ServiceError{"Forbidden", "This account has a secret: sign the request with it.", 403};
    }
    return accounts_.of(key);
  }
  KT_TRY(const wire::Authorization signer, aws_.signer(request));
  if (!key.empty() && account_name(key) != account_name(signer.access_key_id)) {
    return ServiceError{"Forbidden", "The request is signed by another account.", 403};
  }
  return accounts_.of(signer.access_key_id);
}

Result<Json> ClockEndpoint::read(const wire::HttpRequest& request) const {
  KT_TRY(Account* const account, account_of(request, Json::object()));
  KT_TRY(const Account::Reading reading, account->read_clock());
  return shown(*account, reading);
}

Result<Json> ClockEndpoint::order(const wire::HttpRequest& request) const {
  const Json body = Json::parse(request.body, nullptr, false);
  if (!body.is_object()) return wrong("The body is a JSON object.");
  KT_TRY(const Account::ClockOrder order, read_order(body));
  KT_TRY(Account* const account, account_of(request, body));
  KT_TRY(const Account::Reading now, account->read_clock());
  const Duration furthest = milliseconds(std::llround(kLongestJump * 1000));
  if (order.advance_to && *order.advance_to - now.now > furthest) return wrong("advance_to is at most 10 years ahead.");
  KT_TRY(const Account::Reading reading, account->order_clock(order));
  if (saver_) KT_CHECK(saver_->store(*account, reading.change));
  return shown(*account, reading);
}

wire::HttpAnswer ClockEndpoint::answer(const wire::HttpRequest& request) {
  const bool is_post = request.method == "POST";
  // A form of another page cannot send this type without asking first.
  const bool is_json = request.header("Content-Type").starts_with("application/json");
  Result<Json> outcome = wrong("Send JSON: Content-Type: application/json.");
  if (!is_post || is_json) outcome = is_post ? order(request) : read(request);
  wire::HttpAnswer answer;
  answer.content_type = "application/json";
  answer.headers = {{"Cache-Control", "no-store"}};
  if (outcome.ok()) {
    answer.body = outcome.value().dump() + "\n";
  } else {
    answer.status = outcome.error().http_status;
    const Json body = {{"error", outcome.error().code}, {"message", outcome.error().message}};
    answer.body = body.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
  }
  return answer;
}

}  // namespace keyturn::server
