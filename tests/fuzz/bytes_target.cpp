#include <string>

#include "base/assert.h"
#include "cli/page_token.h"
#include "cloudtrail/next_token.h"
#include "fuzz/targets.h"
#include "kms/ciphertext_blob.h"
#include "storage/item_bytes.h"
#include "storage/page.h"

namespace keyturn::fuzz {

namespace {

// What can be read, can be written, and is then the same bytes.
void read_item(BytesView data) {
  if (const auto item = storage::item_from_bytes(data)) {
    const Bytes again = storage::to_bytes(*item);
    const auto once_more = storage::item_from_bytes(again);
    KT_ASSERT(once_more && *once_more == *item);
  }
}

void read_blob(BytesView data) {
  if (const auto blob = kms::unpack(data)) {
    const Bytes again = kms::pack(*blob);
    KT_ASSERT(std::equal(again.begin(), again.end(), data.begin(), data.end()));
  }
}

// Once as it is, and once with the seal that makes it ours, so that what is behind the seal is read too.
void read_pages(BytesView data) {
  const storage::PageKey key(crypto::Secret(Bytes(crypto::kKeySize, 7)), "id", "table/Music");
  const auto open = [&](BytesView page) {
    const auto layout = storage::read_page(key, page);
    if (!layout.ok()) return;
    for (const storage::RecordLayout& record : layout.value().records) {
      static_cast<void>(key.open(storage::view_of(page, record)));
    }
  };
  open(data);
  Bytes sealed(data.begin(), data.end());
  RandomSource random("seal");
  const crypto::Nonce nonce = storage::fresh_nonce(random);
  const crypto::Tag seal = key.page_seal(nonce, data);
  sealed.insert(sealed.end(), nonce.begin(), nonce.end());
  sealed.insert(sealed.end(), seal.begin(), seal.end());
  open(sealed);
}

void read_tokens(BytesView data) {
  const std::string text = to_text(data);
  if (const auto token = cli::decode_page_token(text, {"ExclusiveStartTableName", "Marker"})) {
    static_cast<void>(cli::encode_page_token(*token));
  }
  const auto position = cloudtrail::position_of(text, Json::object(), 100);
  KT_ASSERT(!position.ok() || position.value() <= 100);
  static_cast<void>(from_base64(text));
}

}  // namespace

void bytes(BytesView data) {
  read_item(data);
  read_blob(data);
  read_pages(data);
  read_tokens(data);
}

}  // namespace keyturn::fuzz
