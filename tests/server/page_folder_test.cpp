#include "server/page_folder.h"

#include <catch2/catch_test_macros.hpp>
#include <fstream>

#include "server/served.h"

using namespace keyturn;
using namespace keyturn::server;
using namespace keyturn::server::testing;

namespace {

struct Site : Folder {
  Site() {
    std::filesystem::create_directory(path / "help");
    std::filesystem::create_directory(path / "other");
    for (const char* name :
         {"index.html", "app.wasm", "app.wasm.gz", "help/kms.json", "other/x.json", ".hidden.json", "notes.md"}) {
      std::ofstream(path / name) << name;
    }
  }

  wire::HttpAnswer get(std::string_view name, std::vector<wire::Header> headers = {}) const {
    return PageFolder(path).answer({"GET", name, "", std::move(headers), ""});
  }
};

std::string header_of(const wire::HttpAnswer& answer, std::string_view name) {
  for (const auto& [key, value] : answer.headers) {
    if (key == name) return value;
  }
  return "";
}

}  // namespace

TEST_CASE("A file of the page comes with its type", "[server]") {
  const Site site;
  CHECK(site.get("/").body == "index.html");
  CHECK(site.get("/").content_type == "text/html; charset=utf-8");
  CHECK(site.get("/app.wasm").content_type == "application/wasm");
  CHECK(site.get("/help/kms.json").body == "help/kms.json");
  CHECK(header_of(site.get("/"), "Cache-Control") == "no-cache");
}

TEST_CASE("The packed twin goes to who takes it", "[server]") {
  const Site site;
  const wire::HttpAnswer packed = site.get("/app.wasm", {{"Accept-Encoding", "gzip, br"}});
  CHECK(packed.body == "app.wasm.gz");
  CHECK(header_of(packed, "Content-Encoding") == "gzip");
  CHECK(packed.content_type == "application/wasm");
  CHECK(site.get("/app.wasm").body == "app.wasm");
  CHECK(header_of(packed, "ETag") != header_of(site.get("/app.wasm"), "ETag"));
  CHECK(header_of(packed, "Vary") == "Accept-Encoding");
  CHECK(site.get("/help/kms.json", {{"Accept-Encoding", "gzip"}}).body == "help/kms.json");
}

TEST_CASE("A file that has not changed is not sent again, a changed one is", "[server]") {
  const Site site;
  const std::string tag = header_of(site.get("/"), "ETag");
  const wire::HttpAnswer again = site.get("/", {{"If-None-Match", tag}});
  CHECK(again.status == 304);
  CHECK(again.body.empty());
  std::ofstream(site.path / "index.html") << "another page";
  CHECK(site.get("/", {{"If-None-Match", tag}}).body == "another page");
}

TEST_CASE("Nothing but the page's own files is served", "[server]") {
  const Site site;
  for (const char* name :
       {"/nothing.html", "/../secret.json", "/help/../index.html", "/help/../../x.json", "/a/b/x.json", "/.hidden.json",
        "/notes.md", "/help", "/help/", "//index.html", "/%2e%2e/x.json", "/app.wasm.gz"}) {
    CAPTURE(name);
    CHECK(site.get(name).status == 404);
  }
}
