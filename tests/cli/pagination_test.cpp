#include <catch2/catch_test_macros.hpp>

#include "cli/page_token.h"
#include "cli/pagination.h"

using namespace keyturn;
using namespace keyturn::cli;

namespace {

const model::Paginator kListTables{
    .operation = "ListTables",
    .input_token = {"ExclusiveStartTableName"},
    .output_token = {"LastEvaluatedTableName"},
    .result_key = {"TableNames"},
    .non_aggregate_keys = {},
    .limit_key = "Limit",
    .more_results = {},
};

const model::Paginator kScan{
    .operation = "Scan",
    .input_token = {"ExclusiveStartKey"},
    .output_token = {"LastEvaluatedKey"},
    .result_key = {"Items", "Count", "ScannedCount"},
    .non_aggregate_keys = {"ConsumedCapacity"},
    .limit_key = "Limit",
    .more_results = {},
};

const model::Paginator kListKeys{
    .operation = "ListKeys",
    .input_token = {"Marker"},
    .output_token = {"NextMarker"},
    .result_key = {"Keys"},
    .non_aggregate_keys = {},
    .limit_key = "Limit",
    .more_results = "Truncated",
};

// A service that answers with these pages, the last one again and again.
struct Service {
  std::vector<Json> pages;
  std::vector<Json> requests = {};

  FetchPage fetch() {
    return [this](const Json& params) -> std::optional<Json> {
      requests.push_back(params);
      const Json& page = pages[std::min(requests.size(), pages.size()) - 1];
      if (page.is_null()) return std::nullopt;
      return page;
    };
  }
};

Service tables() {
  return {{{{"TableNames", {"a", "b"}}, {"LastEvaluatedTableName", "b"}},
           {{"TableNames", {"c", "d"}}, {"LastEvaluatedTableName", "d"}},
           {{"TableNames", {"e"}}}}};
}

Service items() {
  return {{{{"Items", {1, 2}},
            {"Count", 2},
            {"ScannedCount", 5},
            {"LastEvaluatedKey", {{"id", 2}}},
            {"ConsumedCapacity", "c1"}},
           {{"Items", {3}}, {"Count", 1}, {"ScannedCount", 4}, {"ConsumedCapacity", "c2"}}}};
}

Paged run(const model::Paginator& paginator, Service& service, const PagingOptions& options,
          OutputFormat format = OutputFormat::Json, const char* query = nullptr) {
  PrinterOptions printing;
  printing.format = format;
  printing.operation = paginator.operation;
  if (query != nullptr) printing.query = compile_query(query).query;
  return print_pages(paginator, Json::object(), options, service.fetch(), Printer(printing));
}

Json merged(const model::Paginator& paginator, Service& service, const PagingOptions& options) {
  const Paged paged = run(paginator, service, options);
  CHECK_FALSE(paged.error);
  CHECK_FALSE(paged.fetch_failed);
  return Json::parse(paged.out);
}

std::string token(const Json& inputs, std::optional<std::int64_t> shown = {}) {
  return encode_page_token({inputs, shown});
}

}  // namespace

TEST_CASE("All pages are merged into one document", "[pagination]") {
  Service service = tables();
  CHECK(merged(kListTables, service, {}).dump() == R"({"TableNames":["a","b","c","d","e"]})");
  CHECK(service.requests ==
        std::vector<Json>{Json::object(), {{"ExclusiveStartTableName", "b"}}, {{"ExclusiveStartTableName", "d"}}});
}

TEST_CASE("Numbers add up, other members come from the first page", "[pagination]") {
  Service service = items();
  CHECK(merged(kScan, service, {}).dump() == R"({"Items":[1,2,3],"Count":3,"ScannedCount":9,"ConsumedCapacity":"c1"})");

  Service without{{{{"Items", Json::array()}, {"Count", 0}, {"ScannedCount", 0}}}};
  CHECK(merged(kScan, without, {}).dump() == R"({"Items":[],"Count":0,"ScannedCount":0,"ConsumedCapacity":null})");
}

TEST_CASE("--max-items cuts inside a page and at its end", "[pagination]") {
  struct Case {
    std::int64_t max_items;
    Json names;
    std::string next;
    std::size_t requests;
  };
  const Case cases[] = {
      {1, {"a"}, token({{"ExclusiveStartTableName", nullptr}}, 1), 1},
      {2, {"a", "b"}, token({{"ExclusiveStartTableName", "b"}}), 1},
      {3, {"a", "b", "c"}, token({{"ExclusiveStartTableName", "b"}}, 1), 2},
      {5, {"a", "b", "c", "d", "e"}, "", 3},
      {9, {"a", "b", "c", "d", "e"}, "", 3},
      {-1, {"a"}, token({{"ExclusiveStartTableName", nullptr}}, -1), 1},
      {0, Json::array(), token({{"ExclusiveStartTableName", nullptr}}, 0), 1},
  };
  for (const Case& c : cases) {
    Service service = tables();
    const Json document =
        merged(kListTables, service, {.max_items = c.max_items, .page_size = {}, .starting_token = {}});
    CHECK(document["TableNames"] == c.names);
    CHECK(document.value("NextToken", "") == c.next);
    CHECK(service.requests.size() == c.requests);
  }
}

TEST_CASE("Counts are not cut", "[pagination]") {
  Service service = items();
  const Json document = merged(kScan, service, {.max_items = 1, .page_size = {}, .starting_token = {}});
  CHECK(document["Items"] == Json{1});
  CHECK(document["Count"] == 2);
}

TEST_CASE("--starting-token goes on where a listing was cut", "[pagination]") {
  Service service = tables();
  const PagingOptions options{
      .max_items = 2, .page_size = {}, .starting_token = token({{"ExclusiveStartTableName", nullptr}}, 1)};
  const Json document = merged(kListTables, service, options);
  CHECK(document["TableNames"] == Json{"b", "c"});
  CHECK(document["NextToken"] == token({{"ExclusiveStartTableName", "b"}}, 1));
  CHECK(service.requests.front() == Json::object());

  Service cut = items();
  const Json counted = merged(
      kScan, cut, {.max_items = {}, .page_size = {}, .starting_token = token({{"ExclusiveStartKey", nullptr}}, 1)});
  CHECK(counted.dump() == R"({"Items":[2,3],"Count":3,"ScannedCount":9,"ConsumedCapacity":"c1"})");
}

TEST_CASE("A cut inside a page that was itself cut at its beginning counts both", "[pagination]") {
  Service service{{{{"TableNames", {"a", "b", "c", "d"}}}}};
  const PagingOptions options{
      .max_items = 1, .page_size = {}, .starting_token = token({{"ExclusiveStartTableName", nullptr}}, 1)};
  const Json document = merged(kListTables, service, options);
  CHECK(document["TableNames"] == Json{"b"});
  CHECK(document["NextToken"] == token({{"ExclusiveStartTableName", nullptr}}, 2));
}

TEST_CASE("--page-size is the limit of every request", "[pagination]") {
  Service service = items();
  merged(kScan, service, {.max_items = {}, .page_size = 2, .starting_token = {}});
  CHECK(service.requests == std::vector<Json>{{{"Limit", 2}}, {{"Limit", 2}, {"ExclusiveStartKey", {{"id", 2}}}}});
}

TEST_CASE("A token counts only where the service says that there is more", "[pagination]") {
  Service service{{{{"Keys", {"k1"}}, {"NextMarker", "m"}, {"Truncated", true}},
                   {{"Keys", {"k2"}}, {"NextMarker", "m2"}, {"Truncated", false}}}};
  CHECK(merged(kListKeys, service, {}).dump() == R"({"Keys":["k1","k2"]})");
  CHECK(service.requests.back() == Json{{"Marker", "m"}});
}

TEST_CASE("Text prints page by page", "[pagination]") {
  Service service = items();
  CHECK(run(kScan, service, {}, OutputFormat::Text).out == "c1\t2\t5\nITEMS\t1\nITEMS\t2\n1\t4\nITEMS\t3\n");

  Service cut = tables();
  const std::string next = token({{"ExclusiveStartTableName", "b"}}, 1);
  const PagingOptions three{.max_items = 3, .page_size = {}, .starting_token = {}};
  CHECK(run(kListTables, cut, three, OutputFormat::Text).out ==
        "TABLENAMES\ta\nTABLENAMES\tb\nTABLENAMES\tc\nNEXTTOKEN\t" + next + "\n");

  Service queried = tables();
  CHECK(run(kListTables, queried, three, OutputFormat::Text, "TableNames").out == "a\tb\nc\nNone\n");
}

TEST_CASE("yaml-stream prints the pages as they came", "[pagination]") {
  Service service = tables();
  const PagingOptions three{.max_items = 3, .page_size = {}, .starting_token = {}};
  CHECK(
      run(kListTables, service, three, OutputFormat::YamlStream).out ==
      "- LastEvaluatedTableName: b\n  TableNames:\n  - a\n  - b\n- LastEvaluatedTableName: d\n  TableNames:\n  - c\n");

  Service empty{{Json::object()}};
  CHECK(run(kListTables, empty, {}, OutputFormat::YamlStream).out == "- {}\n");
}

TEST_CASE("A page that does not come ends the listing", "[pagination]") {
  const Json first = {{"TableNames", {"a"}}, {"LastEvaluatedTableName", "a"}};
  Service service{{first, nullptr}};
  const Paged whole = run(kListTables, service, {});
  CHECK(whole.fetch_failed);
  CHECK(whole.out.empty());

  Service streamed{{first, nullptr}};
  const Paged text = run(kListTables, streamed, {}, OutputFormat::Text);
  CHECK(text.fetch_failed);
  CHECK(text.out == "TABLENAMES\ta\n");
}

TEST_CASE("The same token twice is an error", "[pagination]") {
  Service service{{{{"TableNames", {"a"}}, {"LastEvaluatedTableName", "a"}}}};
  const Paged paged = run(kListTables, service, {});
  CHECK(paged.error ==
        "Error during pagination: The same next token was received twice: {'ExclusiveStartTableName': 'a'}");
  CHECK(service.requests.size() == 2);
}

TEST_CASE("A query that fails on a later page keeps what was printed", "[pagination]") {
  Service service{{{{"TableNames", {"a"}}, {"LastEvaluatedTableName", "a"}}, {{"TableNames", nullptr}}}};
  const Paged paged = run(kListTables, service, {}, OutputFormat::Text, "length(TableNames)");
  CHECK(paged.out == "1\n");
  CHECK(paged.error.value_or("").starts_with("In function length()"));
}

TEST_CASE("Starting tokens in their three forms", "[pagination]") {
  const std::vector<std::string> one{"Marker"};
  CHECK(decode_page_token(token({{"Marker", "m"}}, 2), one) == PageToken{{{"Marker", "m"}}, 2});
  CHECK(decode_page_token("A02", one) == PageToken{{{"Marker", "A02"}}, {}});
  CHECK(decode_page_token("A02___1", one) == PageToken{{{"Marker", "A02"}}, 1});
  CHECK(decode_page_token("None___1", one) == PageToken{{{"Marker", nullptr}}, 1});
  CHECK(decode_page_token("A02___x", one) == PageToken{{{"Marker", "A02___x"}}, {}});
  CHECK(decode_page_token("", one) == PageToken{{{"Marker", ""}}, {}});
  CHECK_FALSE(decode_page_token("a___b___c", one));
  CHECK(decode_page_token("a", {"Marker", "Other"}) == PageToken{{{"Marker", "a"}, {"Other", nullptr}}, {}});
  CHECK(encode_page_token({{{"Marker", nullptr}}, 1}) ==
        "eyJNYXJrZXIiOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAxfQ==");

  Service service = tables();
  const Paged paged = run(kListTables, service, {.max_items = {}, .page_size = {}, .starting_token = "a___b___c"});
  CHECK(paged.error == "Bad starting token: a___b___c");
  CHECK(service.requests.empty());
}

TEST_CASE("Paging options that do not go with --no-paginate", "[pagination]") {
  CHECK(paging_conflict({}).empty());
  CHECK(paging_conflict({.max_items = 0, .page_size = {}, .starting_token = ""}).empty());
  CHECK(paging_conflict({.max_items = 1, .page_size = 2, .starting_token = "t"}) ==
        "Cannot specify --no-paginate along with pagination arguments: --starting-token, --page-size, --max-items");
  CHECK(paging_warning({}).empty());
  CHECK(paging_warning({.max_items = 1, .page_size = {}, .starting_token = {}}).empty());
  CHECK(paging_warning({.max_items = 0, .page_size = {}, .starting_token = {}}) ==
        "warning: Non-positive values for --max-items may result in undefined behavior.\n");
}
