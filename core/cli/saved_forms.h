// What a terminal is saved as (base/saved_form.h): its environment, files, history and last status. What it is
// connected to, its size and a half-given answer are not of that kind.
#pragma once
#include <set>
#include <tuple>

#include "base/saved_form.h"
#include "cli/session.h"

namespace keyturn {

template <>
struct Saved<cli::Session> {
  static auto members(auto& session) {
    auto& [endpoint, environment, files, private_files, input, history, help_texts, terminal, last_status] = session;
    return std::tie(environment, files, private_files, history, last_status);
  }
};

template <>
struct Saved<cli::Stream> {
  static constexpr auto kLast = cli::Stream::Note;
};

template <>
struct Saved<cli::Chunk> {
  static auto members(auto& chunk) {
    auto& [stream, text] = chunk;
    return std::tie(stream, text);
  }
};

template <>
struct Saved<cli::Outcome> {
  static auto members(auto& outcome) {
    auto& [chunks, exit_status, clear_screen] = outcome;
    return std::tie(chunks, exit_status, clear_screen);
  }
};

}  // namespace keyturn
