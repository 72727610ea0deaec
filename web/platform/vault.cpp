#include "platform/vault.h"

#include <emscripten/emscripten.h>

#include <cstdlib>
#include <cstring>

#include "platform/callbacks.h"
#include "platform/frame_scheduler.h"

namespace keyturn::platform {
namespace {

EM_JS(int, keyturn_vault_state, (), { return keyturn.vault.state(); })
EM_JS(const std::uint8_t*, keyturn_vault_take, (), { return keyturn.vault.take(); })
EM_JS(void, keyturn_vault_put, (const char* name, const std::uint8_t* bytes, std::size_t size),
      { keyturn.vault.put(UTF8ToString(name), HEAPU8.slice(bytes, bytes + size)); })
EM_JS(void, keyturn_vault_erase, (const char* name), { keyturn.vault.erase(UTF8ToString(name)); })
EM_JS(void, keyturn_vault_commit, (int replaces_all), { keyturn.vault.commit(replaces_all); })
EM_JS(void, keyturn_vault_call_within, (int milliseconds), { keyturn.vault.call_within(milliseconds); })
EM_JS(void, keyturn_vault_take_over, (), { keyturn.vault.take_over(); })
EM_JS(void, keyturn_vault_keep_here, (), { keyturn.vault.keep_here(); })
EM_JS(void, keyturn_vault_download, (const char* name, const std::uint8_t* bytes, std::size_t size),
      { keyturn.vault.download(UTF8ToString(name), HEAPU8.slice(bytes, bytes + size)); })
EM_JS(void, keyturn_vault_choose_file, (), { keyturn.vault.choose_file(); })

// Reads what vault.js packs.
class Packed {
 public:
  explicit Packed(const std::uint8_t* at) : at_(at) {}
  std::uint32_t number() {
    std::uint32_t value = 0;
    std::memcpy(&value, at_, sizeof value);
    at_ += sizeof value;
    return value;
  }
  BytesView bytes() {
    const std::uint32_t size = number();
    at_ += size;
    return {at_ - size, size};
  }

 private:
  const std::uint8_t* at_;
};

}  // namespace

Keeping keeping() { return static_cast<Keeping>(keyturn_vault_state()); }

KeptRecords take_kept() {
  const std::uint8_t* const all = keyturn_vault_take();
  Packed packed(all);
  KeptRecords records;
  for (std::uint32_t left = packed.number(); left > 0; --left) {
    std::string name = to_text(packed.bytes());
    const BytesView bytes = packed.bytes();
    records.emplace(std::move(name), Bytes(bytes.begin(), bytes.end()));
  }
  std::free(const_cast<std::uint8_t*>(all));
  return records;
}

void keep(const KeptRecords& put, const std::vector<std::string>& erased, Replaces replaces) {
  for (const auto& [name, bytes] : put) keyturn_vault_put(name.c_str(), bytes.data(), bytes.size());
  for (const std::string& name : erased) keyturn_vault_erase(name.c_str());
  keyturn_vault_commit(replaces == Replaces::All ? 1 : 0);
}

void call_vault_within(int milliseconds) { keyturn_vault_call_within(milliseconds); }
void take_over_vault() { keyturn_vault_take_over(); }
void keep_here() { keyturn_vault_keep_here(); }

void download(std::string_view name, BytesView bytes) {
  keyturn_vault_download(std::string(name).c_str(), bytes.data(), bytes.size());
}

void choose_file() { keyturn_vault_choose_file(); }

}  // namespace keyturn::platform

using namespace keyturn::platform;

extern "C" {

EMSCRIPTEN_KEEPALIVE void keyturn_on_vault() { wake(); }

EMSCRIPTEN_KEEPALIVE void keyturn_on_vault_written(int worked) { notify(callbacks().vault_written, worked != 0); }

EMSCRIPTEN_KEEPALIVE void keyturn_on_vault_due() { notify(callbacks().vault_due); }

EMSCRIPTEN_KEEPALIVE void keyturn_on_chosen_file(std::uint8_t* bytes, std::size_t size) {
  notify(callbacks().file_chosen, keyturn::BytesView(bytes, size));
  std::free(bytes);
  wake();
}

}  // extern "C"
