#include "cli/pagination.h"

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "cli/page_token.h"
#include "cli/python_text.h"

namespace keyturn::cli {

namespace {

// A member or null, as JMESPath's search for a name gives it.
Json member_or_null(const Json& document, const std::string& name) {
  const auto member = document.find(name);
  return member == document.end() ? Json(nullptr) : *member;
}

bool counts_as_token(const Json& token) {
  if (token.is_null()) return false;
  if (token.is_string()) return !token.get_ref<const std::string&>().empty();
  return !token.is_structured() || !token.empty();
}

std::int64_t size_of(const Json& items) { return items.is_array() ? static_cast<std::int64_t>(items.size()) : 0; }

// list[from:to] of Python, where negative numbers count from the end.
Json sliced(const Json& list, std::int64_t from, std::int64_t to) {
  const std::int64_t size = size_of(list);
  const auto bound = [size](std::int64_t index) {
    return std::clamp<std::int64_t>(index < 0 ? index + size : index, 0, size);
  };
  Json part = Json::array();
  for (std::int64_t i = bound(from); i < bound(to); ++i) part.push_back(list[static_cast<std::size_t>(i)]);
  return part;
}

// One walk over the pages of an operation.
class Pages {
 public:
  Pages(const model::Paginator& paginator, const Json& params, const PagingOptions& options, const FetchPage& fetch)
      : paginator_(paginator), params_(params), options_(options), fetch_(fetch) {}

  // The next page, cut to what was asked for; nothing at the end and after a failure.
  std::optional<Json> next() {
    if (is_done_) return std::nullopt;
    if (is_first_ && !start()) return std::nullopt;
    std::optional<Json> page = fetch_(params_);
    if (!page) {
      fetch_failed_ = is_done_ = true;
      return std::nullopt;
    }
    if (is_first_)
      take_first(*page);
    else
      starting_cut_ = 0;
    is_first_ = false;
    finish_page(*page);
    return page;
  }

  Json non_aggregate_part() const { return non_aggregate_; }
  const std::optional<std::string>& resume_token() const { return resume_token_; }
  const std::optional<std::string>& error() const { return error_; }
  bool fetch_failed() const { return fetch_failed_; }

 private:
  const std::string& primary_key() const { return paginator_.result_key.front(); }

  bool start() {
    for (const std::string& name : paginator_.input_token) token_.inputs[name] = nullptr;
    if (options_.starting_token) {
      const std::optional<PageToken> token = decode_page_token(*options_.starting_token, paginator_.input_token);
      if (!token) {
        error_ = joined({"Bad starting token: ", *options_.starting_token});
        is_done_ = true;
        return false;
      }
      token_.inputs = token->inputs;
      starting_cut_ = token->shown.value_or(0);
      inject(token_);
    }
    if (options_.page_size) params_[paginator_.limit_key] = *options_.page_size;
    return true;
  }

  void inject(const PageToken& token) {
    for (auto input = token.inputs.begin(); input != token.inputs.end(); ++input) {
      if (input->is_null() || *input == "None")
        params_.erase(input.key());
      else
        params_[input.key()] = *input;
    }
  }

  // A starting token may point into the middle of the first page. Lists beside the first one were already shown then;
  // numbers (Count, ScannedCount) stay what the service counted.
  void take_first(Json& page) {
    if (options_.starting_token) {
      const Json items = member_or_null(page, primary_key());
      page[primary_key()] = items.is_array() ? sliced(items, starting_cut_, size_of(items)) : Json(nullptr);
      for (std::size_t i = 1; i < paginator_.result_key.size(); ++i) {
        Json& other = page[paginator_.result_key[i]];
        if (other.is_array())
          other = Json::array();
        else if (other.is_string())
          other = "";
        else if (other.is_object())
          other = nullptr;
      }
    }
    for (const std::string& key : paginator_.non_aggregate_keys) non_aggregate_[key] = member_or_null(page, key);
  }

  void finish_page(Json& page) {
    const Json items = member_or_null(page, primary_key());
    const std::int64_t surplus = options_.max_items ? seen_ + size_of(items) - *options_.max_items : 0;
    if (surplus > 0) {
      const std::int64_t kept = size_of(items) - surplus;
      page[primary_key()] = sliced(items, 0, kept);
      token_.shown = kept + starting_cut_;
      resume_token_ = encode_page_token(token_);
      is_done_ = true;
      return;
    }
    seen_ += size_of(items);
    go_on_after(page);
  }

  void go_on_after(const Json& page) {
    PageToken token;
    bool has_more = paginator_.more_results.empty() || counts_as_true(member_or_null(page, paginator_.more_results));
    if (has_more) {
      has_more = false;
      for (std::size_t i = 0; i < std::min(paginator_.output_token.size(), paginator_.input_token.size()); ++i) {
        const Json value = member_or_null(page, paginator_.output_token[i]);
        token.inputs[paginator_.input_token[i]] = counts_as_token(value) ? value : Json(nullptr);
        has_more = has_more || counts_as_token(value);
      }
    }
    is_done_ = true;
    if (!has_more) return;
    token_ = token;
    if (options_.max_items && seen_ == *options_.max_items) {
      resume_token_ = encode_page_token(token);
      return;
    }
    if (previous_ && *previous_ == token) {
      error_ = joined({"Error during pagination: The same next token was received twice: ", python_repr(token.inputs)});
      return;
    }
    inject(token);
    previous_ = token;
    is_done_ = false;
  }

  static bool counts_as_true(const Json& value) {
    return value.is_boolean() ? value.get<bool>() : counts_as_token(value);
  }

  const model::Paginator& paginator_;
  Json params_;
  const PagingOptions& options_;
  const FetchPage& fetch_;
  PageToken token_;  // fetched the current page
  std::optional<PageToken> previous_;
  Json non_aggregate_ = Json::object();
  std::int64_t seen_ = 0;
  std::int64_t starting_cut_ = 0;
  bool is_first_ = true;
  bool is_done_ = false;
  bool fetch_failed_ = false;
  std::optional<std::string> resume_token_;
  std::optional<std::string> error_;
};

void merge_result(Json& merged, const std::string& key, const Json& value) {
  if (value.is_null()) return;
  const auto existing = merged.find(key);
  if (existing == merged.end()) {
    merged[key] = value;
  } else if (value.is_array()) {
    for (const Json& element : value) existing->push_back(element);
  } else if (value.is_number_float() || existing->is_number_float()) {
    *existing = existing->get<double>() + value.get<double>();
  } else if (value.is_number()) {
    *existing = existing->get<std::int64_t>() + value.get<std::int64_t>();
  } else if (value.is_string()) {
    *existing = existing->get<std::string>() + value.get<std::string>();
  }
}

// What the pages of the text format hold: the result keys, and on the first page the members that do not add up.
Json text_page(const model::Paginator& paginator, const Json& page, Json members) {
  for (const std::string& key : paginator.result_key) members[key] = member_or_null(page, key);
  return members;
}

MergedPages merged(const model::Paginator& paginator, Pages& pages) {
  Json merged = Json::object();
  while (const std::optional<Json> page = pages.next()) {
    for (const std::string& key : paginator.result_key) merge_result(merged, key, member_or_null(*page, key));
  }
  if (pages.error() || pages.fetch_failed()) return {nullptr, pages.error(), pages.fetch_failed()};
  const Json non_aggregate = pages.non_aggregate_part();
  for (auto member = non_aggregate.begin(); member != non_aggregate.end(); ++member) merged[member.key()] = *member;
  if (pages.resume_token()) merged["NextToken"] = *pages.resume_token();
  return {std::move(merged), std::nullopt, false};
}

Paged print_merged(const model::Paginator& paginator, Pages& pages, const Printer& printer) {
  const MergedPages all = merged(paginator, pages);
  if (all.error || all.fetch_failed) return {"", all.error, all.fetch_failed};
  const Printed printed = printer.whole(all.document);
  return {printed.out, printed.error, false};
}

Paged print_each(const model::Paginator& paginator, Pages& pages, const Printer& printer) {
  Paged result;
  const auto print = [&](const Json& document) {
    const Printed printed = printer.page(document);
    result.out += printed.out;
    result.error = printed.error;
    return !printed.error;
  };
  const bool is_text = printer.format() == OutputFormat::Text;
  bool is_first = true;
  while (const std::optional<Json> page = pages.next()) {
    const Json first_only = is_first ? pages.non_aggregate_part() : Json::object();
    is_first = false;
    if (!print(is_text ? text_page(paginator, *page, first_only) : *page)) return result;
  }
  result.error = pages.error();
  result.fetch_failed = pages.fetch_failed();
  const bool is_cut = pages.resume_token().has_value() && !result.error;
  if (is_text && is_cut) print({{"NextToken", {{"NextToken", *pages.resume_token()}}}});
  return result;
}

}  // namespace

std::string paging_conflict(const PagingOptions& options) {
  std::vector<std::string> used;
  if (options.starting_token && !options.starting_token->empty()) used.emplace_back("--starting-token");
  if (options.page_size.value_or(0) != 0) used.emplace_back("--page-size");
  if (options.max_items.value_or(0) != 0) used.emplace_back("--max-items");
  if (used.empty()) return {};
  return joined({"Cannot specify --no-paginate along with pagination arguments: ", join(used, ", ")});
}

std::string paging_warning(const PagingOptions& options) {
  if (!options.max_items || *options.max_items > 0) return {};
  return "warning: Non-positive values for --max-items may result in undefined behavior.\n";
}

MergedPages merge_pages(const model::Paginator& paginator, const Json& params, const PagingOptions& options,
                        const FetchPage& fetch) {
  Pages pages(paginator, params, options, fetch);
  return merged(paginator, pages);
}

Paged print_pages(const model::Paginator& paginator, const Json& params, const PagingOptions& options,
                  const FetchPage& fetch, const Printer& printer) {
  Pages pages(paginator, params, options, fetch);
  return printer.prints_pages() ? print_each(paginator, pages, printer) : print_merged(paginator, pages, printer);
}

}  // namespace keyturn::cli
