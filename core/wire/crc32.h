// CRC-32 as in gzip and Ethernet (ISO 3309): what DynamoDB's x-amz-crc32 header says of an answer's body.
#pragma once
#include <cstdint>
#include <string_view>

namespace keyturn::wire {

std::uint32_t crc32(std::string_view bytes);

}  // namespace keyturn::wire
