// The last stage of a command: an answer goes in, the text on stdout comes out, in one of the AWS CLI's output formats
// (json, text, table, yaml, yaml-stream, off). Text and yaml-stream print page by page, the others one whole document.
// Facts: section 3.4 to 3.8 of the description of the AWS CLI.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/json.h"
#include "cli/query/query.h"

namespace keyturn::cli {

enum class OutputFormat { Json, Text, Table, Yaml, YamlStream, Off };

// The value of --output; nothing for a format that does not exist.
std::optional<OutputFormat> output_format(std::string_view name);

// What a stage printed before it ended. An error is the text of an exception that the real CLI ends with: exit status
// 255, and on stderr "\naws: [ERROR]: " + error + "\n".
struct Printed {
  std::string out;
  std::optional<std::string> error;

  friend bool operator==(const Printed&, const Printed&) = default;
};

struct PrinterOptions {
  OutputFormat format = OutputFormat::Json;
  std::string operation;       // as in the API: "DescribeTable", the title of tables
  std::optional<Query> query;  // --query
  int width = 80;              // of the terminal; 80 where stdout is none
  bool color = false;          // resolved from --color and the terminal; only tables have colour
};

class Printer {
 public:
  explicit Printer(PrinterOptions options) : options_(std::move(options)) {}

  // True for the formats that get each page of a paginated answer: text and yaml-stream.
  bool prints_pages() const;

  // An answer that is not paginated, or all its pages merged into one.
  Printed whole(const Json& document) const;

  // One page of several. Only where prints_pages().
  Printed page(const Json& document) const;

  OutputFormat format() const { return options_.format; }

 private:
  Printed print(const Json& document, bool is_page) const;
  Printed print_result(const Json& result, bool is_page) const;

  PrinterOptions options_;
};

}  // namespace keyturn::cli
