// ResourceArn in a request about tags: it has to be the ARN of a table of this account and Region (facts sheet 3).
#pragma once
#include <string_view>

#include "base/result.h"
#include "dynamodb/table_store.h"
#include "service/context.h"

namespace keyturn::dynamodb {

// Whether a table that is being created is there already. One that is being restored is not (4.4).
enum class Creating { Found, NotFound };

// ResourceNotFoundException when there is no such table.
Result<Table*> find_resource(TableStore& tables, const service::Context& context, std::string_view arn,
                             Creating creating);

}  // namespace keyturn::dynamodb
