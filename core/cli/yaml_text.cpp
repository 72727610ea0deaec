#include "cli/yaml_text.h"

#include <optional>
#include <utility>

#include "base/text.h"
#include "cli/blobs.h"
#include "cli/yaml_node.h"
#include "cli/yaml_values.h"

namespace keyturn::cli {

namespace {

class JsonMaker {
 public:
  Json value(const YamlNode& node) {
    if (node.kind == YamlKind::Scalar) return scalar(node);
    if (node.kind == YamlKind::List) {
      Json list = Json::array();
      for (const YamlNode& element : node.values) list.push_back(value(element));
      return list;
    }
    Json map = Json::object();
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
      const Json key = scalar(node.keys[i]);
      if (key.is_binary()) fail("found unhashable key", node.keys[i]);
      map[key.is_string() ? key.get<std::string>() : key.dump()] = value(node.values[i]);
    }
    return map;
  }

  std::string error;

 private:
  Json scalar(const YamlNode& node) {
    if (node.tag == "!!binary") {
      std::optional<Bytes> bytes = from_lenient_base64(node.text);
      if (!bytes) fail("failed to decode base64 data", node);
      return bytes ? Json::binary(std::move(*bytes)) : Json();
    }
    return node.is_plain && node.tag != "!!str" ? yaml_plain_value(node.text) : Json(node.text);
  }

  void fail(std::string_view problem, const YamlNode& node) {
    if (error.empty()) error = yaml_error("", {}, problem, node.begin);
  }
};

}  // namespace

YamlReading read_yaml(std::string_view text) {
  const YamlDocument document = read_yaml_document(text);
  if (!document.ok()) return {nullptr, document.error};
  JsonMaker maker;
  Json value = maker.value(document.root);
  return {std::move(value), maker.error};
}

}  // namespace keyturn::cli
