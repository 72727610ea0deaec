#include "views/pictures/stored_page.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"
#include "dynamodb/item_keys.h"
#include "items/attribute_json.h"
#include "storage/page.h"
#include "views/pictures/wording.h"
#include "world/console_user.h"
#include "world/try_open.h"

namespace keyturn::views {
namespace {

int record_at(const storage::PageLayout& layout, std::size_t offset) {
  for (std::size_t i = 0; i < layout.records.size(); ++i) {
    if (offset >= layout.records[i].partition && offset < layout.records[i].end()) return static_cast<int>(i);
  }
  return kNoRecord;
}

std::vector<ByteSpan> spans_of(BytesView bytes) {
  const std::optional<storage::PageLayout> layout = storage::layout_of(bytes);
  std::vector<ByteSpan> spans;
  for (storage::Field& field : storage::fields_of(bytes)) {
    spans.push_back(
        {field.offset, field.size, std::move(field.name), std::move(field.meaning), record_at(*layout, field.offset)});
  }
  return spans;
}

void append(Bytes& bytes, std::string_view text) { bytes.insert(bytes.end(), text.begin(), text.end()); }

// An item as a line of JSON, attribute by attribute.
void add_plain(StoredPage& page, const items::Item& item, int record) {
  const std::string number = joined({"Item ", std::to_string(record + 1)});
  const auto add = [&](std::string_view text, std::string name, std::string meaning) {
    page.plain_spans.push_back({page.plain.size(), text.size(), std::move(name), std::move(meaning), record});
    append(page.plain, text);
  };
  add("{", number, "begins");
  bool is_first = true;
  for (const auto& [name, value] : item) {
    if (!std::exchange(is_first, false)) append(page.plain, ",");
    const std::string shown = items::to_json(value).dump();
    add(joined({Json(name).dump(), ":", shown}), joined({number, ": ", name}), shown);
  }
  add("}\n", number, "ends");
}

void open_records(StoredPage& page, const World& world, const storage::Page& stored) {
  const Result<dynamodb::ItemAccess> access = try_open_items(world, page.table, console_user(world));
  if (!access.ok()) {
    page.refusal = access.error();
    return;
  }
  const storage::PageKey& key = *access.value().key(page.choice.structure);
  const Result<storage::PageLayout> layout = storage::read_page(key, *stored);
  if (!layout.ok()) {
    page.refusal = layout.error();
    return;
  }
  for (std::size_t i = 0; i < layout.value().records.size(); ++i) {
    const auto record = key.open(storage::view_of(*stored, layout.value().records[i]));
    KT_ASSERT(record.has_value());  // the page's seal is right
    add_plain(page, record->item, static_cast<int>(i));
    page.records.push_back(items::to_json(record->item));
  }
}

std::string title_of(const StoredPage& page) {
  if (page.stored.empty()) return "What you store is noise on the disk: put an item and see";
  if (page.refusal) return "Nothing on the disk changed: the way to read it is lost";
  return "You read text; the disk holds noise";
}

std::string words_of(const StoredPage& page) {
  if (page.stored.empty()) return joined({page.choice.structure, " has no item, so nothing of it is on the disk."});
  std::string text = joined({"Page ", std::to_string(page.choice.page + 1), " of ", std::to_string(page.pages), " of ",
                             page.choice.structure, ": ", counted(page.stored.size(), "byte"), " on the disk, at ",
                             one_decimal(page.stored_entropy), " of 8 bits a byte. "});
  for (const ByteSpan& span : page.stored_spans) {
    text += joined({span.name, ": ", counted(span.size, "byte"), ", ", span.meaning, ". "});
  }
  if (page.refusal) return joined({text, "They cannot be read: ", page.refusal->code, ", ", page.refusal->message});
  return joined({text, "Your application reads ", counted(page.records.size(), "item"), " in ",
                 counted(page.plain.size(), "byte"), " of text, at ", one_decimal(page.plain_entropy),
                 " bits a byte."});
}

Json value_for(const std::string& type, int number) {
  const std::string digits = std::to_string(number);
  if (type == "N") return {{"N", digits}};
  if (type == "B") return {{"B", to_base64(bytes_view("sample " + digits))}};
  return {{"S", "Sample " + digits}};
}

}  // namespace

std::optional<StoredPage> stored_page(const World& world, const std::string& name, const PageChoice& choice) {
  const dynamodb::Table* const table = world.tables.find(name);
  if (!table) return std::nullopt;
  StoredPage page;
  page.table = name;
  page.structures = table->structures();
  page.choice = choice;
  if (std::find(page.structures.begin(), page.structures.end(), choice.structure) == page.structures.end()) {
    page.choice = {page.structures.front(), 0};
  }
  const auto stored = table->items.find(page.choice.structure);
  if (stored != table->items.end() && stored->second.tree.size() > 0) {
    const std::vector<storage::Page> pages = stored->second.tree.pages();
    page.pages = pages.size();
    page.items = stored->second.tree.size();
    page.choice.page = std::min(page.choice.page, pages.size() - 1);
    const storage::Page& shown = pages[page.choice.page];
    page.stored = *shown;
    page.stored_spans = spans_of(page.stored);
    page.stored_entropy = entropy(page.stored);
    open_records(page, world, shown);
    page.plain_entropy = entropy(page.plain);
  }
  page.title = title_of(page);
  page.words = words_of(page);
  return page;
}

const ByteSpan* span_at(const std::vector<ByteSpan>& spans, std::size_t offset) {
  const auto found = std::find_if(spans.begin(), spans.end(),
                                  [&](const ByteSpan& span) { return offset >= span.offset && offset < span.end(); });
  return found == spans.end() ? nullptr : &*found;
}

double entropy(BytesView bytes) {
  std::array<std::size_t, 256> counts{};
  for (const std::uint8_t byte : bytes) ++counts[byte];
  double bits = 0;
  for (const std::size_t count : counts) {
    if (count == 0) continue;
    const double share = static_cast<double>(count) / static_cast<double>(bytes.size());
    bits -= share * std::log2(share);
  }
  return bits;
}

Json sample_item_params(const World& world, const std::string& name, int number) {
  const dynamodb::Table* const table = world.tables.find(name);
  KT_ASSERT(table != nullptr);
  Json item = Json::object();
  for (const dynamodb::KeyAttribute& key : dynamodb::table_structure(*table).keys) {
    item.emplace(key.name, value_for(key.type, number));
  }
  item.emplace("Note", Json{{"S", "nobody reads this from the disk"}});
  item.emplace("Year", Json{{"N", "2026"}});
  return {{"TableName", name}, {"Item", std::move(item)}};
}

Json put_again_params(const StoredPage& page, std::size_t record) {
  return {{"TableName", page.table}, {"Item", page.records.at(record)}};
}

}  // namespace keyturn::views
