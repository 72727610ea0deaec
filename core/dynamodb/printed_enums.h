// Where DynamoDB prints the values of an enumeration in another order than its model has them.
#pragma once
#include <vector>

#include "model/validator.h"

namespace keyturn::dynamodb {

void print_enums_as_service(std::vector<model::Violation>& found);

}  // namespace keyturn::dynamodb
