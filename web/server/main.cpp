// keyturn-server: the page, and an AWS endpoint for real clients, on one port of this machine.
#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <thread>

#include "base/text.h"
#include "server/front.h"
#include "server/http_server.h"
#include "world/world.h"

namespace {

using namespace keyturn;
using namespace keyturn::server;

struct Options {
  int port = 8080;
  std::string listen = "127.0.0.1";
  std::vector<std::string> names;
  std::string data;
  std::string page;
  std::string credentials;
  AccountOptions accounts;
};

// Beside the program in the build folder, or where `cmake --install` puts it.
std::string page_folder() {
  std::error_code failed;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", failed).parent_path();
  for (const char* place : {"../share/keyturn/page", "../web/site"}) {
    const std::filesystem::path folder = (program / place).lexically_normal();
    if (std::filesystem::exists(folder / "index.html", failed)) return folder.string();
  }
  return "";
}

int failed(const std::string& message) {
  std::fprintf(stderr, "keyturn-server: %s\n", message.c_str());
  return 2;
}

bool is_loopback(const std::string& address) {
  return address.starts_with("127.") || address == "::1" || address == "localhost";
}

Result<Secrets> secrets_of(const std::string& path) {
  if (path.empty()) return Secrets{};
  std::ifstream file(path);
  if (!file) return ServiceError{"CredentialsError", "It cannot be read."};
  return read_secrets(std::string(std::istreambuf_iterator<char>(file), {}));
}

std::string entropy() {
  std::random_device device;
  std::string text;
  for (int i = 0; i < 8; ++i) text += std::to_string(device()) + ".";
  return text;
}

void greet(const Options& options, int port, std::size_t known_secrets, bool has_page) {
  const std::string address =
      options.listen.find(':') == std::string::npos ? options.listen : "[" + options.listen + "]";
  std::printf("Keyturn: http://%s:%d/   (Ctrl+C stops it)\n", address.c_str(), port);
  if (!has_page) std::printf("The page is not built: scripts/serve --build-only makes it.\n");
  std::printf("AWS endpoint: aws --endpoint-url http://%s:%d dynamodb list-tables\n", address.c_str(), port);
  if (known_secrets == 0) {
    std::printf("Signatures are not verified: any credentials are accepted, an account for each access key.\n");
  } else {
    std::printf("Signatures are verified for the accounts of %zu access keys; any other access key is accepted.\n",
                known_secrets);
  }
  if (options.data.empty()) {
    std::printf("Nothing is kept: --data FOLDER keeps the accounts.\n");
  } else {
    std::printf("Accounts are kept in %s.\n", options.data.c_str());
  }
  std::fflush(stdout);
  if (!is_loopback(options.listen)) {
    std::fprintf(
        stderr,
        "keyturn-server: WARNING: everybody who reaches %s can use it, and what is sent to it is not encrypted. "
        "Nothing in it is real; never send it credentials of a real account.\n",
        options.listen.c_str());
  }
}

int serve(const Options& options) {
  if (!scenario(options.accounts.scenario, {options.accounts.seed, default_start()})) {
    return failed("there is no scenario " + options.accounts.scenario);
  }
  const Result<Secrets> secrets = secrets_of(options.credentials);
  if (!secrets.ok()) return failed(options.credentials + ": " + secrets.error().message);

  std::unique_ptr<RecordStore> store;
  if (!options.data.empty()) {
    Result<std::unique_ptr<RecordStore>> opened = RecordStore::open(options.data);
    if (!opened.ok()) return failed(opened.error().message);
    store = std::move(opened).value();
  }
  Accounts accounts(options.accounts, store.get());
  std::optional<Saver> saver;
  if (store) saver.emplace(*store);
  Saver* const keeper = saver ? &*saver : nullptr;
  AwsEndpoint aws(accounts, keeper, secrets.value(), entropy());
  ClockEndpoint clock(accounts, keeper, aws);
  const PageFolder page(options.page.empty() ? page_folder() : options.page);
  Front front(aws, clock, page, options.names);
  HttpServer server([&front](const wire::HttpRequest& request, const std::string& source_ip) {
    return front.answer(request, source_ip);
  });
  const Result<int> port = server.bind(options.listen, options.port);
  if (!port.ok()) return failed(port.error().message);

  // The signals that end it are taken by a thread that does nothing else.
  sigset_t ending;
  sigemptyset(&ending);
  sigaddset(&ending, SIGINT);
  sigaddset(&ending, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &ending, nullptr);
  std::thread([&server, ending] {
    int signal = 0;
    sigwait(&ending, &signal);
    server.stop();
  }).detach();

  greet(options, port.value(), secrets.value().size(), page.has_page());
  server.run();
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app(
      "Keyturn's page, and the AWS services that it simulates as an endpoint for real clients, on this machine. "
      "Nothing "
      "here is real or billed.");
  Options options;
  app.add_option("--port", options.port, "The port; 0 is any that is free")
      ->capture_default_str()
      ->check(CLI::Range(0, 65535));
  app.add_option("--listen", options.listen, "Another address of this machine, for others to reach it")
      ->capture_default_str();
  app.add_option("--name", options.names, "A name under which it may be asked, beside addresses and localhost");
  app.add_option("--data", options.data, "The folder in which the accounts are kept; without it nothing is");
  app.add_option("--page", options.page, "The folder of the page, where it is not where the program looks for it");
  app.add_option("--credentials", options.credentials,
                 "A file like ~/.aws/credentials: requests with its access keys must be signed with its secrets");
  app.add_option("--speed", options.accounts.speed, "Simulated seconds in each real one; 0 stands still")
      ->capture_default_str()
      ->check(CLI::Range(0.0, 1'000'000.0));
  app.add_option("--seed", options.accounts.seed, "What ids and keys of a new account are drawn from")
      ->capture_default_str();
  app.add_option("--scenario", options.accounts.scenario, "The account to begin with")->capture_default_str();
  CLI11_PARSE(app, argc, argv);
  for (std::string& name : options.names) name = to_lower(name);
  return serve(options);
}
