#include "server/aws_endpoint.h"

#include <utility>

#include "service/errors.h"
#include "wire/request.h"

namespace keyturn::server {

AwsEndpoint::AwsEndpoint(Accounts& accounts, Saver* saver, Secrets secrets, std::string_view entropy)
    : accounts_(accounts), saver_(saver), secrets_(std::move(secrets)), ids_(entropy) {
  for (const auto& [key, secret] : secrets_) accounts_with_secret_.insert(account_name(key));
}

bool AwsEndpoint::has_secret(std::string_view access_key_id) const {
  return !accounts_with_secret_.empty() && accounts_with_secret_.count(account_name(access_key_id)) > 0;
}

Result<wire::Authorization> AwsEndpoint::signer(const wire::HttpRequest& request) const {
  KT_TRY(wire::Authorization authorization, wire::read_authorization(request));
  if (has_secret(authorization.access_key_id)) {
    const auto secret = secrets_.find(authorization.access_key_id);
    if (secret == secrets_.end()) return service::unrecognized_client();
    KT_CHECK(wire::verify(request, authorization, secret->second, machine_date()));
  }
  return authorization;
}

wire::HttpAnswer AwsEndpoint::answer(const wire::HttpRequest& request, const std::string& source_ip) {
  wire::Asked asked = wire::read_request(request);
  std::string request_id;
  const auto outcome = [&]() -> Result<Json> {
    if (asked.operation.empty()) return asked.params;
    KT_TRY(const wire::Authorization authorization, signer(request));
    KT_TRY(Json params, std::move(asked.params));
    KT_TRY(Account* const account, accounts_.of(authorization.access_key_id));
    service::Request call{asked.service->name(), asked.operation, std::move(params), {}, 0};
    call.caller.source_ip = source_ip;
    call.caller.user_agent = request.header("User-Agent");
    Account::Answered answered = account->call(std::move(call), authorization.region, authorization.access_key_id);
    request_id = std::move(answered.reply.request_id);
    if (saver_ && answered.has_written) KT_CHECK(saver_->store(*account, answered.change));
    if (saver_ && !answered.has_written) saver_->note(*account);
    return std::move(answered.reply.outcome);
  }();
  if (request_id.empty()) {
    const std::lock_guard lock(ids_mutex_);
    const bool is_dynamodb = !asked.service || asked.service->name() == "dynamodb";
    request_id = is_dynamodb ? ids_.dynamodb_request_id() : ids_.uuid();
  }
  return wire::answer(asked, request_id, outcome);
}

}  // namespace keyturn::server
