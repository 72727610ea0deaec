#include "views/pictures/page_changes.h"

#include <algorithm>

#include "base/text.h"
#include "storage/page.h"
#include "world/console_user.h"
#include "world/try_open.h"

namespace keyturn::views {
namespace {

using storage::PageLayout;
using storage::RecordLayout;

// Marks where two stretches differ; where their sizes do, all of `after`.
void mark(std::vector<bool>& changed, BytesView before, BytesView after, std::size_t at) {
  for (std::size_t i = 0; i < after.size(); ++i) {
    changed[at + i] = before.size() != after.size() || before[i] != after[i];
  }
}

BytesView hash_of(BytesView page, const RecordLayout& record) { return page.subspan(record.position, 16); }

// The record of the same position; null when it is new.
const RecordLayout* same_record(const PageLayout& layout, BytesView page, BytesView hash) {
  const auto found = std::find_if(layout.records.begin(), layout.records.end(), [&](const RecordLayout& record) {
    const BytesView own = hash_of(page, record);
    return std::equal(own.begin(), own.end(), hash.begin(), hash.end());
  });
  return found == layout.records.end() ? nullptr : &*found;
}

}  // namespace

std::vector<bool> changed_bytes(BytesView before, BytesView after) {
  std::vector<bool> changed(after.size(), true);
  const std::optional<PageLayout> old_layout = storage::layout_of(before);
  const std::optional<PageLayout> layout = storage::layout_of(after);
  if (!old_layout || !layout) return changed;
  mark(changed, before.first(storage::kPageHeader), after.first(storage::kPageHeader), 0);
  for (const RecordLayout& record : layout->records) {
    const RecordLayout* const old = same_record(*old_layout, before, hash_of(after, record));
    if (!old) continue;
    const auto compare = [&](std::size_t from, std::size_t to, std::size_t old_from, std::size_t old_to) {
      mark(changed, before.subspan(old_from, old_to - old_from), after.subspan(from, to - from), from);
    };
    compare(record.partition, record.sealed, old->partition, old->sealed);
    compare(record.sealed, record.end(), old->sealed, old->end());
  }
  mark(changed, before.subspan(old_layout->nonce), after.subspan(layout->nonce), layout->nonce);
  return changed;
}

std::vector<std::string> changed_spans(const std::vector<ByteSpan>& spans, const std::vector<bool>& changed) {
  std::vector<std::string> names;
  for (const ByteSpan& span : spans) {
    for (std::size_t i = span.offset; i < span.end(); ++i) {
      if (!changed[i]) continue;
      names.push_back(span.name);
      break;
    }
  }
  return names;
}

FlippedBit flip_bit(const World& world, const StoredPage& page, std::size_t offset) {
  FlippedBit flipped;
  flipped.bytes = page.stored;
  flipped.bytes[offset] ^= 1;
  const Result<dynamodb::ItemAccess> access = try_open_items(world, page.table, console_user(world));
  if (!access.ok()) {
    flipped.error = access.error();
    flipped.words = "Without the key nobody can tell that a bit was flipped.";
    return flipped;
  }
  const storage::PageKey& key = *access.value().key(page.choice.structure);
  const Result<PageLayout> layout = storage::read_page(key, flipped.bytes);
  if (!layout.ok()) flipped.error = layout.error();
  if (const std::optional<PageLayout> fields = storage::layout_of(flipped.bytes)) {
    for (std::size_t i = 0; i < fields->records.size(); ++i) {
      if (!key.open(storage::view_of(flipped.bytes, fields->records[i]))) flipped.record = static_cast<int>(i);
    }
  }
  const ByteSpan* const span = span_at(page.stored_spans, offset);
  flipped.words = joined({"In a copy of the page one bit of byte ", std::to_string(offset), " is flipped (",
                          span ? span->name : "", "). The page's seal does not match any more"});
  if (flipped.record != kNoRecord) {
    flipped.words += joined({", and record ", std::to_string(flipped.record + 1), " cannot be authenticated"});
  }
  if (flipped.error) flipped.words += joined({". Reading it is refused: ", flipped.error->message});
  return flipped;
}

}  // namespace keyturn::views
