// Who may talk to the server at all. It listens on this machine only, but a browser on this machine opens pages of
// others: a name of theirs that leads here (DNS rebinding), and scripts of theirs that send requests here.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "wire/http.h"

namespace keyturn::server {

// What to answer a request that is not welcome; nothing when it is. Its Host must be an address, localhost or one of
// `names`; its Origin, where it has one, the server's own.
std::optional<wire::HttpAnswer> refusal(const wire::HttpRequest& request, const std::vector<std::string>& names);

// "[::1]:8080" -> "[::1]", "localhost:8080" -> "localhost".
std::string_view host_without_port(std::string_view host);

}  // namespace keyturn::server
