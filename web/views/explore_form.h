// What is read of a table, in a form: Scan or Query, of the table or of an index, with key conditions, filters and a
// page size; and the request that it stands for.
// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.KeyConditionExpressions.html
#pragma once
#include <string>
#include <vector>

#include "base/json.h"
#include "dynamodb/table.h"

namespace keyturn::views {

// A way to compare an attribute with typed values.
struct Comparison {
  std::string label;  // "Between"
  std::string form;   // "#n BETWEEN :v AND :w": #n, :v and :w stand for the attribute and the values
  int values = 1;     // how many it takes: 0 to 2
};
const std::vector<Comparison>& sort_comparisons();    // of a sort key
const std::vector<Comparison>& filter_comparisons();  // of any attribute

struct Filter {
  std::string attribute;
  int comparison = 0;  // of filter_comparisons()
  std::string type = "S";
  std::string value;
  std::string second;

  friend bool operator==(const Filter&, const Filter&) = default;
};

struct ExploreForm {
  bool query = false;
  std::string index;  // empty: the table itself
  std::string partition;
  int sort_comparison = -1;  // none: the whole partition
  std::string sort;
  std::string sort_second;
  bool descending = false;
  std::vector<Filter> filters;
  int page_size = 25;

  friend bool operator==(const ExploreForm&, const ExploreForm&) = default;
};

const std::vector<int>& page_sizes();

// The table and its indexes that can be read now: label and, as it goes into the form, name.
struct Readable {
  std::string label;
  std::string index;
};
std::vector<Readable> readables(const dynamodb::Table& table);

// What is wrong with each field; empty texts when nothing is.
struct ExploreErrors {
  std::string partition;
  std::string sort;
  std::string sort_second;
  struct OfFilter {
    std::string attribute;
    std::string value;
    std::string second;
  };
  std::vector<OfFilter> filters;

  bool empty() const;
};
ExploreErrors errors_of(const dynamodb::Table& table, const ExploreForm& form);

const char* operation_of(const ExploreForm& form);  // "Scan", "Query"

// The request for the first page, or for the page after `start` (LastEvaluatedKey) where that is not null.
Json explore_params(const dynamodb::Table& table, const ExploreForm& form, const Json& start = nullptr);

}  // namespace keyturn::views
