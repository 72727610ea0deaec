// How large an item is as DynamoDB counts it, for the limit of 400 KB and for capacity.
// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html#ItemSizeCalculations
#pragma once
#include <cstddef>

#include "items/attribute_value.h"

namespace keyturn::items {

constexpr std::size_t kLargestItem = 409'600;
constexpr std::size_t kLargestPartitionKey = 2'048;
constexpr std::size_t kLargestSortKey = 1'024;
constexpr int kDeepestNesting = 31;  // of an attribute; the item itself is the 32nd level

std::size_t size_of(const AttributeValue& value);
std::size_t size_of(const Item& item);  // names and values

// 0 for a scalar or a set, 1 for a list of scalars, …
int depth_of(const AttributeValue& value);

}  // namespace keyturn::items
