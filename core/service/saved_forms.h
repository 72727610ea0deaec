// What the account is saved as (base/saved_form.h). What else the ground holds has records of its own.
#pragma once
#include <tuple>

#include "base/saved_form.h"
#include "service/ground.h"

namespace keyturn {

template <>
struct Saved<service::Account> {
  static auto members(auto& account) {
    auto& [id, region] = account;
    return std::tie(id, region);
  }
};

}  // namespace keyturn
