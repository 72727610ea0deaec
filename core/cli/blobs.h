// Blob parameters: with `--cli-binary-format base64`, the default, their text is base64, whether it came from the line,
// from JSON or from a file:// (facts sheet aws-cli.md, 2.6). Bytes of a fileb:// are taken as they are.
#pragma once
#include <optional>
#include <string_view>

#include "base/bytes.h"
#include "base/json.h"
#include "cli/attempt.h"
#include "model/shape.h"

namespace keyturn::cli {

// Python's lenient decoder: what is not of the alphabet is dropped; nothing when the padding is wrong.
std::optional<Bytes> from_lenient_base64(std::string_view text);

// Every blob text of `value` becomes its bytes.
Attempt<void> decode_blobs(Json& value, const model::Shape& shape);

// The value as it goes on the wire: bytes as base64 text, moments as epoch seconds.
Json wire_value(const Json& value, const model::Shape& shape);

}  // namespace keyturn::cli
