#include "dynamodb/table_name.h"

namespace keyturn::dynamodb {

namespace {

constexpr std::string_view kTablePrefix = "table/";

}  // namespace

std::optional<Arn> parse_table_arn(std::string_view text) {
  std::optional<Arn> arn = Arn::parse(text);
  if (!arn || arn->service != "dynamodb" || !arn->resource.starts_with(kTablePrefix)) return std::nullopt;
  return arn;
}

std::string table_name(std::string_view name_or_arn) {
  const std::optional<Arn> arn = parse_table_arn(name_or_arn);
  return arn ? arn->resource.substr(kTablePrefix.size()) : std::string(name_or_arn);
}

}  // namespace keyturn::dynamodb
