#include "cli/service_error.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "cli/failure.h"
#include "cli/output/printer.h"
#include "cli/python_text.h"

namespace keyturn::cli {

namespace {

// botocore's standard retry mode: https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html
constexpr std::array<std::string_view, 16> kRetryableCodes = {"Throttling",
                                                              "ThrottlingException",
                                                              "ThrottledException",
                                                              "RequestThrottledException",
                                                              "TooManyRequestsException",
                                                              "ProvisionedThroughputExceededException",
                                                              "TransactionInProgressException",
                                                              "RequestLimitExceeded",
                                                              "BandwidthLimitExceeded",
                                                              "LimitExceededException",
                                                              "RequestThrottled",
                                                              "SlowDown",
                                                              "PriorRequestNotComplete",
                                                              "EC2ThrottledException",
                                                              "RequestTimeout",
                                                              "RequestTimeoutException"};

constexpr std::size_t kMostInlineValues = 4;

std::string_view http_reason(int status) {
  switch (status) {
    case 400: return "Bad Request";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 413: return "Payload Too Large";
    case 500: return "Internal Server Error";
    case 502: return "Bad Gateway";
    case 503: return "Service Unavailable";
    case 504: return "Gateway Timeout";
    default: return "";
  }
}

std::string text_of(const Json& body, const char* member) {
  const auto found = body.find(member);
  return found == body.end() || !found->is_string() ? std::string() : found->get<std::string>();
}

bool is_message(std::string_view member) { return member == "message" || member == "Message" || member == "Code"; }

// "[a, b]", "{k: v}"; empty for a value that does not fit on the line.
std::string inline_value(const Json& value) {
  if (!value.is_structured()) return python_str(value);
  std::string text;
  if (value.size() > kMostInlineValues) return {};
  for (const auto& [key, part] : value.items()) {
    if (part.is_structured()) return {};
    if (!text.empty()) text += ", ";
    if (value.is_object()) text += key + ": ";
    text += python_str(part);
  }
  return value.is_object() ? joined({"{", text, "}"}) : joined({"[", text, "]"});
}

std::string details(const Json& members) {
  std::string text;
  bool complex = false;
  for (const auto& [name, value] : members.items()) {
    if (is_message(name)) continue;
    const std::string shown = inline_value(value);
    const bool fits = !shown.empty() || value == "";
    complex = complex || !fits;
    text += joined({"\n", name, ": ", fits ? shown : "<complex value>"});
  }
  if (text.empty()) return {};
  text = "\n\nAdditional error details:" + text;
  if (complex) text += "\nUse \"--cli-error-format json\" or another error format to see the full details.";
  return text;
}

}  // namespace

ServiceFault read_fault(const Answer& answer, const model::ServiceModel& service) {
  ServiceFault fault;
  if (!answer.body.is_object()) {
    fault.code = std::to_string(answer.status);
    fault.message = http_reason(answer.status);
    return fault;
  }
  const std::string type = text_of(answer.body, "__type");
  fault.code = type.empty() ? std::to_string(answer.status) : type.substr(type.rfind('#') + 1);
  fault.message = text_of(answer.body, "message");
  if (fault.message.empty()) fault.message = text_of(answer.body, "Message");
  if (const model::Shape* shape = service.shape(fault.code)) {
    for (const model::Member& member : shape->members) {
      const auto found = answer.body.find(member.name);
      if (found != answer.body.end() && !found->is_null()) fault.members[member.name] = *found;
    }
  }
  return fault;
}

bool is_retryable(const Answer& answer, const ServiceFault& fault) {
  if (answer.status == 500 || answer.status == 502 || answer.status == 503 || answer.status == 504) return true;
  return std::find(kRetryableCodes.begin(), kRetryableCodes.end(), fault.code) != kRetryableCodes.end();
}

std::string fault_text(const ServiceFault& fault, std::string_view operation, std::string_view format) {
  if (!format.empty() && format != "legacy" && format != "enhanced") {
    Json document = {{"Message", fault.message}, {"Code", fault.code}};
    for (const auto& [name, value] : fault.members.items()) document[name] = value;
    PrinterOptions options;
    options.format = output_format(format).value_or(OutputFormat::Json);
    options.operation = "error";
    return Printer(options).whole(document).out;
  }
  std::string text = joined({"An error occurred (", fault.code, ") when calling the ", operation, " operation"});
  if (fault.retries > 0) text += joined({" (reached max retries: ", std::to_string(fault.retries), ")"});
  text += ": " + fault.message;
  if (format != "legacy") text += details(fault.members);
  return joined({"\naws: [ERROR]: ", trimmed(text), "\n"});
}

}  // namespace keyturn::cli
