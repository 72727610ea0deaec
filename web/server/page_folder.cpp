#include "server/page_folder.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>

namespace keyturn::server {

namespace {

constexpr std::array<std::pair<std::string_view, const char*>, 11> kTypes = {
    {{".css", "text/css; charset=utf-8"},
     {".html", "text/html; charset=utf-8"},
     {".ico", "image/x-icon"},
     {".js", "text/javascript; charset=utf-8"},
     {".json", "application/json"},
     {".mjs", "text/javascript; charset=utf-8"},
     {".png", "image/png"},
     {".svg", "image/svg+xml"},
     {".txt", "text/plain; charset=utf-8"},
     {".wasm", "application/wasm"},
     {".webmanifest", "application/manifest+json"}}};

const char* type_of(const std::filesystem::path& file) {
  const std::string extension = file.extension().string();
  const auto* const found =
      std::find_if(kTypes.begin(), kTypes.end(), [&](const auto& type) { return type.first == extension; });
  return found == kTypes.end() ? nullptr : found->second;
}

// Its size and the moment it was written say that it is another one.
std::string tag_of(const std::filesystem::path& file, bool packed) {
  std::error_code failed;
  const auto size = std::filesystem::file_size(file, failed);
  const auto written = std::filesystem::last_write_time(file, failed).time_since_epoch().count();
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "\"%llx-%llx%s\"", static_cast<unsigned long long>(written),
                static_cast<unsigned long long>(size), packed ? "-gz" : "");
  return text.data();
}

std::optional<std::string> read(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(stream), {});
}

wire::HttpAnswer not_found() { return {404, "text/plain; charset=utf-8", {}, "Not found\n"}; }

}  // namespace

bool PageFolder::has_page() const { return std::filesystem::is_regular_file(folder_ / "index.html"); }

wire::HttpAnswer PageFolder::answer(const wire::HttpRequest& request) const {
  std::string_view name = request.path;
  if (name.starts_with('/')) name.remove_prefix(1);
  if (name.empty()) name = "index.html";
  // Of the folder itself or of a folder in it; no other path is the page's.
  const std::size_t slash = name.find('/');
  const std::string_view in_folder = slash == std::string_view::npos ? name : name.substr(slash + 1);
  const bool is_plain = slash != 0 && in_folder.find('/') == std::string_view::npos && !name.starts_with('.') &&
                        !in_folder.starts_with('.') && name.find('\0') == std::string_view::npos;
  std::filesystem::path file = folder_ / std::string(name);
  const char* const type = type_of(file);
  if (!is_plain || !type || !std::filesystem::is_regular_file(file)) return not_found();

  wire::HttpAnswer answer;
  answer.content_type = type;
  answer.headers = {{"Vary", "Accept-Encoding"}, {"Cache-Control", "no-cache"}};
  std::filesystem::path packed = file;
  packed += ".gz";
  const bool takes_gzip = request.header("Accept-Encoding").find("gzip") != std::string_view::npos;
  const bool is_packed = takes_gzip && std::filesystem::is_regular_file(packed);
  if (is_packed) {
    answer.headers.emplace_back("Content-Encoding", "gzip");
    file = packed;
  }
  const std::string tag = tag_of(file, is_packed);
  answer.headers.emplace_back("ETag", tag);
  if (request.header("If-None-Match") == tag) {
    answer.status = 304;
    return answer;
  }
  std::optional<std::string> body = read(file);
  if (!body) return not_found();
  answer.body = std::move(*body);
  return answer;
}

}  // namespace keyturn::server
