// What each of those who are asked says of a use of a key: key policy, identity policies, grants. authorise_use()
// decides by the same.
#pragma once
#include <cstddef>
#include <optional>

#include "kms/authorisation.h"

namespace keyturn::kms {

struct Ruling {
  iam::Verdict by_key = iam::Verdict::NotMentioned;
  std::optional<std::size_t> statement;  // of the key policy, from 0: the one that decides
  iam::Verdict by_identity = iam::Verdict::NotMentioned;
  bool by_grant = false;
};

Ruling rule_on(const KeyStore& keys, const Key& key, const service::Context& context, const Use& use);

}  // namespace keyturn::kms
