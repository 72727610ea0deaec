// The AWS endpoint: a request is read, its signature looked at, its account found, and what the account answers is sent
// once it is stored.
#pragma once
#include <mutex>
#include <set>
#include <string>

#include "random/random_source.h"
#include "server/accounts.h"
#include "server/credentials.h"
#include "server/saver.h"
#include "wire/http.h"
#include "wire/signature.h"

namespace keyturn::server {

class AwsEndpoint {
 public:
  // `saver` is null when nothing is kept. `entropy` is what ids of refused requests are drawn from.
  AwsEndpoint(Accounts& accounts, Saver* saver, Secrets secrets, std::string_view entropy);

  wire::HttpAnswer answer(const wire::HttpRequest& request, const std::string& source_ip);

  // Who signs the request. Of an account that has a secret only its access keys with a secret sign, and are verified.
  Result<wire::Authorization> signer(const wire::HttpRequest& request) const;

  // Whether the account of this access key has a secret.
  bool has_secret(std::string_view access_key_id) const;

 private:
  Accounts& accounts_;
  Saver* const saver_;
  const Secrets secrets_;
  std::set<std::string, std::less<>> accounts_with_secret_;
  std::mutex ids_mutex_;
  RandomSource ids_;
};

}  // namespace keyturn::server
