// An HTTP request as a server has read it, and the answer that it is to send: text only, no sockets.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace keyturn::wire {

struct Header {
  std::string_view name;
  std::string_view value;
};

// Views of what the server holds; it outlives the request.
struct HttpRequest {
  std::string_view method;  // "POST"
  std::string_view path;    // as it came: "/", percent signs and all
  std::string_view query;   // behind the "?", as it came
  std::vector<Header> headers;
  std::string_view body;

  // The first one of that name, in whatever case; empty when there is none.
  std::string_view header(std::string_view name) const;
};

struct HttpAnswer {
  int status = 200;
  std::string content_type;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
};

}  // namespace keyturn::wire
