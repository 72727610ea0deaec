#include "wire/http.h"

#include <algorithm>

namespace keyturn::wire {

std::string_view HttpRequest::header(std::string_view name) const {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  for (const Header& header : headers) {
    if (std::equal(name.begin(), name.end(), header.name.begin(), header.name.end(),
                   [&](char a, char b) { return lower(a) == lower(b); }))
      return header.value;
  }
  return {};
}

}  // namespace keyturn::wire
