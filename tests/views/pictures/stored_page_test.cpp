#include "views/pictures/stored_page.h"

#include <catch2/catch_test_macros.hpp>

#include "base/text.h"
#include "views/pictures/music.h"
#include "views/pictures/page_changes.h"

namespace keyturn {

using namespace views;

namespace {

StoredPage page_of(const tests::Music& account) { return stored_page(account.world, "Music", {}).value(); }

std::string text_of(const Bytes& bytes) { return to_text(bytes); }

}  // namespace

TEST_CASE("Every byte of the page and of the text beside it has a meaning", "[views][pictures]") {
  tests::Music account;
  account.put_sample(1);
  account.put_sample(2);
  const StoredPage page = page_of(account);
  REQUIRE(page.records.size() == 2);
  for (std::size_t i = 0; i < page.stored.size(); ++i) REQUIRE(span_at(page.stored_spans, i) != nullptr);
  CHECK(span_at(page.stored_spans, 0)->name == "Mark");
  CHECK(span_at(page.stored_spans, 6)->name == "Record 1: partition hash");
  CHECK(span_at(page.stored_spans, 6)->record == 0);
  CHECK(span_at(page.stored_spans, page.stored.size() - 1)->name == "Page seal");
  CHECK(span_at(page.stored_spans, page.stored.size()) == nullptr);
  CHECK(byte_in_words(page.stored, page.stored_spans, 0) ==
        joined({"Byte 0 of ", std::to_string(page.stored.size()),
                ": 0x4b, readable character K. Mark, \"KTPG\": a page of Keyturn's."}));
}

TEST_CASE("The text is what the items are, and no word of it is on the disk", "[views][pictures]") {
  tests::Music account;
  account.put_sample(1);
  const StoredPage page = page_of(account);
  const std::string plain = text_of(page.plain);
  CHECK(plain.find("\"Artist\":{\"S\":\"Sample 1\"}") != std::string::npos);
  CHECK(text_of(page.stored).find("Sample") == std::string::npos);
  CHECK(text_of(page.stored).find("Artist") == std::string::npos);
  const ByteSpan* const artist = span_at(page.plain_spans, plain.find("Artist"));
  REQUIRE(artist != nullptr);
  CHECK(artist->name == "Item 1: Artist");
  CHECK(artist->record == 0);
  CHECK(page.plain_entropy < page.stored_entropy);
  CHECK(page.title == "You read text; the disk holds noise");
}

TEST_CASE("The same item once more is stored as other bytes in its own record and the page's seal",
          "[views][pictures][PutItem]") {
  tests::Music account;
  account.put_sample(1);
  account.put_sample(2);
  const StoredPage before = page_of(account);
  account.call("dynamodb", "PutItem", put_again_params(before, 1));
  const StoredPage after = page_of(account);
  CHECK(after.plain == before.plain);
  const std::vector<bool> changed = changed_bytes(before.stored, after.stored);
  const std::vector<std::string> expected = {"Record 2: nonce", "Record 2: ciphertext", "Record 2: tag", "Seal's nonce",
                                             "Page seal"};
  CHECK(changed_spans(after.stored_spans, changed) == expected);
}

TEST_CASE("An item that is added leaves the other records' bytes as they were", "[views][pictures][PutItem]") {
  tests::Music account;
  account.put_sample(1);
  const StoredPage before = page_of(account);
  account.put_sample(2);
  const StoredPage after = page_of(account);
  const std::vector<std::string> names = changed_spans(after.stored_spans, changed_bytes(before.stored, after.stored));
  const std::string kept = text_of(before.records[0] == after.records[0] ? to_bytes("Record 1") : to_bytes("Record 2"));
  for (const std::string& name : names) CHECK(name.find(kept) != 0);
}

TEST_CASE("A flipped bit anywhere is found out, and the account's page stays whole", "[views][pictures]") {
  tests::Music account;
  account.put_sample(1);
  account.put_sample(2);
  const StoredPage page = page_of(account);
  for (std::size_t i = 0; i < page.stored.size(); ++i) {
    const FlippedBit flipped = flip_bit(account.world, page, i);
    REQUIRE(flipped.error.has_value());
    REQUIRE(flipped.error->code == "InternalServerError");
    REQUIRE(flipped.bytes != page.stored);
  }
  const std::size_t nonce = page.stored_spans[5].offset;
  REQUIRE(page.stored_spans[5].name == "Record 1: nonce");
  const FlippedBit flipped = flip_bit(account.world, page, nonce);
  CHECK(flipped.record == 0);
  CHECK(flipped.words.find("record 1 cannot be authenticated") != std::string::npos);
  CHECK(flipped.words.find(flipped.error->message) != std::string::npos);
  CHECK(page_of(account).stored == page.stored);
  CHECK_FALSE(page_of(account).refusal.has_value());
}

TEST_CASE("Without the key the text is gone and the disk is as it was", "[views][pictures][DisableKey]") {
  tests::Music account;
  account.put_sample(1);
  const StoredPage before = page_of(account);
  account.call_key("DisableKey");
  CHECK(page_of(account).plain == before.plain);  // a copy of the table key is in memory
  advance_by(account.world, minutes(6));
  const StoredPage after = page_of(account);
  CHECK(after.stored == before.stored);
  CHECK(after.plain.empty());
  REQUIRE(after.refusal.has_value());
  const auto read = tests::call(account.world, "dynamodb", "Scan", {{"TableName", "Music"}});
  REQUIRE_FALSE(read.ok());
  CHECK(after.refusal->code == read.error().code);
  CHECK(after.title.find("Nothing on the disk changed") == 0);
}

TEST_CASE("A table without items has no page, and says what to do", "[views][pictures]") {
  const StoredPage page = page_of(tests::Music());
  CHECK(page.stored.empty());
  CHECK(page.pages == 0);
  CHECK(page.words == "table/Music has no item, so nothing of it is on the disk.");
}

TEST_CASE("Sample items fit the keys of their table", "[views][pictures][PutItem]") {
  World world = default_world();
  const char* const types[] = {"S", "N", "B"};
  for (const char* const type : types) {
    const std::string name = joined({"Table-", type});
    const Json table = {{"TableName", name},
                        {"AttributeDefinitions", Json::array({{{"AttributeName", "Id"}, {"AttributeType", type}}})},
                        {"KeySchema", Json::array({{{"AttributeName", "Id"}, {"KeyType", "HASH"}}})},
                        {"BillingMode", "PAY_PER_REQUEST"}};
    REQUIRE(tests::call(world, "dynamodb", "CreateTable", table).ok());
    advance_by(world, minutes(1));
    CHECK(tests::call(world, "dynamodb", "PutItem", sample_item_params(world, name, 1)).ok());
  }
}

TEST_CASE("Bytes are zero, control, readable or high, and 7f is no character", "[views][pictures]") {
  CHECK(class_of(0) == ByteClass::Zero);
  CHECK(class_of(0x1f) == ByteClass::Control);
  CHECK(class_of(0x20) == ByteClass::Text);
  CHECK(class_of(0x7e) == ByteClass::Text);
  CHECK(class_of(0x7f) == ByteClass::Control);
  CHECK(class_of(0x80) == ByteClass::High);
}

TEST_CASE("Entropy is 0 for one value, 1 for a coin, 8 for all values alike", "[views][pictures]") {
  CHECK(entropy({}) == 0);
  CHECK(entropy(Bytes(10, 7)) == 0);
  CHECK(one_decimal(entropy(Bytes{0, 1, 0, 1})) == "1.0");
  Bytes all;
  for (int i = 0; i < 256; ++i) all.push_back(static_cast<std::uint8_t>(i));
  CHECK(one_decimal(entropy(all)) == "8.0");
}

}  // namespace keyturn
