#include "wire/query_protocol.h"

#include "base/text.h"
#include "wire/errors.h"

namespace keyturn::wire {

namespace {

// A field of a form; of those that are read here none has a character that a form writes differently.
std::string field(std::string_view form, std::string_view name) {
  for (const std::string& pair : split(form, '&')) {
    const std::size_t sign = pair.find('=');
    if (pair.substr(0, sign) == name) return sign == std::string::npos ? "" : pair.substr(sign + 1);
  }
  return "";
}

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    switch (c) {
      case '<': result += "&lt;"; break;
      case '>': result += "&gt;"; break;
      case '&': result += "&amp;"; break;
      case '"': result += "&quot;"; break;
      default: result += c;
    }
  }
  return result;
}

std::string element(std::string_view name, std::string_view content) {
  return joined({"<", name, ">", content, "</", name, ">"});
}

std::string members(const Json& value) {
  if (value.is_string()) return escaped(value.get<std::string>());
  if (!value.is_object()) return value.dump();
  std::string content;
  for (const auto& [name, member] : value.items()) content += joined({"\n    ", element(name, members(member))});
  return content + "\n  ";
}

std::string document(const model::ServiceModel& service, std::string_view name, std::string_view content) {
  return joined(
      {"<", name, " xmlns=\"", service.metadata().value("xmlNamespace", ""), "\">", content, "\n</", name, ">\n"});
}

// What the front door says has other names, and another status, in this protocol.
// https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html
ServiceError in_words_of_query(const ServiceError& error) {
  struct Name {
    std::string_view json;
    const char* query;
    int status;
  };
  constexpr Name kNames[] = {{"IncompleteSignatureException", "IncompleteSignature", 400},
                             {"InvalidSignatureException", "SignatureDoesNotMatch", 403},
                             {"MissingAuthenticationTokenException", "MissingAuthenticationToken", 403},
                             {"UnrecognizedClientException", "InvalidClientTokenId", 403}};
  for (const Name& name : kNames) {
    if (error.code == name.json) return {name.query, error.message, name.status};
  }
  return error;
}

}  // namespace

Asked read_query_request(const HttpRequest& request) {
  Asked asked;
  asked.service = model::find_model("sts");
  const std::string action = field(request.body, "Action");
  if (asked.service->operation(action)) {
    asked.operation = action;
  } else {
    asked.params = errors::invalid_action(action, field(request.body, "Version"));
  }
  return asked;
}

HttpAnswer query_answer(const model::ServiceModel& service, const std::string& operation, const std::string& request_id,
                        const Result<Json>& outcome) {
  HttpAnswer answer;
  answer.content_type = "text/xml";
  const std::string id = element("RequestId", request_id);
  if (outcome.ok()) {
    const std::string result = element(operation + "Result", members(outcome.value()));
    answer.body =
        document(service, operation + "Response",
                 joined({"\n  ", result, "\n  ", element("ResponseMetadata", joined({"\n    ", id, "\n  "}))}));
  } else {
    const ServiceError error = in_words_of_query(outcome.error());
    answer.status = error.http_status;
    const std::string type = error.http_status < 500 ? "Sender" : "Receiver";
    answer.body = document(
        service, "ErrorResponse",
        joined({"\n  ", element("Error", members({{"Type", type}, {"Code", error.code}, {"Message", error.message}})),
                "\n  ", id}));
  }
  answer.headers.emplace_back("x-amzn-RequestId", request_id);
  return answer;
}

}  // namespace keyturn::wire
