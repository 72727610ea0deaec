// Texts from JavaScript: allocated there with malloc, owned here.
#pragma once
#include <cstdlib>
#include <string_view>

namespace keyturn::platform {

class WebText {
 public:
  explicit WebText(char* bytes) : bytes_(bytes) {}
  ~WebText() { std::free(bytes_); }
  WebText(const WebText&) = delete;
  WebText& operator=(const WebText&) = delete;

  std::string_view view() const { return bytes_ == nullptr ? std::string_view() : std::string_view(bytes_); }
  const char* c_str() const { return bytes_ == nullptr ? "" : bytes_; }

 private:
  char* bytes_;
};

}  // namespace keyturn::platform
