#include "server/guard.h"

#include <arpa/inet.h>

#include <algorithm>

#include "base/text.h"

namespace keyturn::server {

namespace {

// Nobody makes an address lead elsewhere.
bool is_address(std::string_view host) {
  in_addr four{};
  in6_addr six{};
  const bool is_bracketed = host.size() > 2 && host.front() == '[' && host.back() == ']';
  const std::string text(is_bracketed ? host.substr(1, host.size() - 2) : host);
  return is_bracketed ? inet_pton(AF_INET6, text.c_str(), &six) == 1 : inet_pton(AF_INET, text.c_str(), &four) == 1;
}

wire::HttpAnswer refused(int status, std::string why) {
  return {status, "text/plain; charset=utf-8", {}, std::move(why) + "\n"};
}

}  // namespace

std::string_view host_without_port(std::string_view host) {
  const std::size_t colon = host.rfind(':');
  const std::size_t bracket = host.rfind(']');
  const bool has_port = colon != std::string_view::npos && (bracket == std::string_view::npos || colon > bracket);
  return has_port ? host.substr(0, colon) : host;
}

std::optional<wire::HttpAnswer> refusal(const wire::HttpRequest& request, const std::vector<std::string>& names) {
  const std::string_view host = request.header("Host");
  const std::string name = to_lower(host_without_port(host));
  const bool is_known =
      is_address(name) || name == "localhost" || std::find(names.begin(), names.end(), name) != names.end();
  if (!is_known) {
    return refused(421, joined({"keyturn-server does not answer to the name ", name.empty() ? "(none)" : name,
                                ". Use its address or localhost, or start it with --name."}));
  }
  const std::string_view origin = request.header("Origin");
  if (!origin.empty() && origin != joined({"http://", host})) {
    return refused(403, joined({"A page of ", origin, " may not use keyturn-server."}));
  }
  return std::nullopt;
}

}  // namespace keyturn::server
