#include "kms/encryption_context.h"

namespace keyturn::kms {

namespace {

void append(Bytes& bytes, const std::string& text) {
  for (int shift = 24; shift >= 0; shift -= 8) bytes.push_back(static_cast<std::uint8_t>(text.size() >> shift));
  bytes.insert(bytes.end(), text.begin(), text.end());
}

}  // namespace

EncryptionContext read_encryption_context(const Json& params, const char* member) {
  EncryptionContext context;
  const auto found = params.find(member);
  if (found == params.end()) return context;
  for (const auto& [name, value] : found->items()) context.emplace(name, value.get<std::string>());
  return context;
}

Bytes additional_data(const EncryptionContext& context) {
  Bytes bytes;
  for (const auto& [name, value] : context) {
    append(bytes, name);
    append(bytes, value);
  }
  return bytes;
}

}  // namespace keyturn::kms
