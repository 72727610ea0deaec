#include "cli/output/attribute.h"

#include "base/bytes.h"

namespace keyturn::cli {

Json kept_attribute(const Json& attribute) { return Json::binary(to_bytes(attribute.dump())); }

Json opened_attribute(const Json& kept) {
  Json attribute = Json::parse(to_text(kept.get_binary()), nullptr, false);
  return attribute.is_object() && !attribute.empty() ? attribute : Json{{"B", to_base64(kept.get_binary())}};
}

}  // namespace keyturn::cli
