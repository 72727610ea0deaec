#include "platform/vault.h"

namespace keyturn::platform {

// Nothing outlives a native page.
Keeping keeping() { return Keeping::Kept; }
KeptRecords take_kept() { return {}; }
void keep(const KeptRecords&, const std::vector<std::string>&, Replaces) {}
void call_vault_within(int) {}
void take_over_vault() {}
void keep_here() {}
void download(std::string_view, BytesView) {}
void choose_file() {}

}  // namespace keyturn::platform
