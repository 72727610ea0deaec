// TableName in a request: a name, or where the service accepts it the table's ARN (facts sheet 2.2).
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/arn.h"

namespace keyturn::dynamodb {

// Nothing when `text` is not a table's ARN.
std::optional<Arn> parse_table_arn(std::string_view text);

// The bare name: of the ARN when it is one.
std::string table_name(std::string_view name_or_arn);

}  // namespace keyturn::dynamodb
