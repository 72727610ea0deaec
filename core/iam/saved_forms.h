// What users and policies are saved as (base/saved_form.h).
#pragma once
#include <string>
#include <tuple>

#include "base/saved_form.h"
#include "iam/directory.h"

namespace keyturn {

// A policy is its text.
template <>
struct Saved<iam::Policy> {
  static void write(SavedWriter& writer, const iam::Policy& policy) { writer.put(policy.text()); }
  static void read(SavedReader& reader, iam::Policy& policy) {
    std::string text;
    reader.get(text);
    policy = {};
    if (text.empty()) return;
    Result<iam::Policy> parsed = iam::Policy::parse(text);
    if (!parsed.ok()) return reader.fail();
    policy = std::move(parsed).value();
  }
};

template <>
struct Saved<iam::User> {
  static auto members(auto& user) {
    auto& [name, id, arn, access_key_id, policies, profiles, secret_access_key] = user;
    return std::tie(name, id, arn, access_key_id, policies, profiles, secret_access_key);
  }
};

template <>
struct Saved<iam::Directory> {
  static auto members(auto& directory) {
    auto& [users] = directory;
    return std::tie(users);
  }
};

}  // namespace keyturn
