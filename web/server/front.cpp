#include "server/front.h"

#include <optional>

#include "server/guard.h"

namespace keyturn::server {

wire::HttpAnswer Front::answer(const wire::HttpRequest& request, const std::string& source_ip) {
  if (std::optional<wire::HttpAnswer> refused = refusal(request, names_)) return *std::move(refused);
  if (request.path == ClockEndpoint::kPath) return clock_.answer(request);
  if (request.method == "POST") return aws_.answer(request, source_ip);
  wire::HttpAnswer answer = page_.answer(request);
  // What the page's own policy cannot say: nobody shows it within a page of theirs, or takes its files into one.
  answer.headers.emplace_back("Content-Security-Policy", "frame-ancestors 'none'");
  answer.headers.emplace_back("Cross-Origin-Resource-Policy", "same-origin");
  answer.headers.emplace_back("Referrer-Policy", "no-referrer");
  return answer;
}

}  // namespace keyturn::server
