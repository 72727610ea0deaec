// Reads the text of a service model: what scripts/model_text.py makes of assets/models when Keyturn is built, and tells
// the form of. It is read in a fraction of the time that JSON takes, and is a third as long.
#pragma once
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/service_model.h"
#include "model/shape.h"

namespace keyturn::model {

struct ModelText {
  // The JSON of these parts.
  std::string_view metadata;
  std::string_view waiters;
  std::string_view pagination;
  // One line each.
  std::vector<std::string_view> shapes;
  std::vector<std::string_view> operations;

  explicit ModelText(std::string_view text);

  using Shapes = std::map<std::string, std::unique_ptr<Shape>, std::less<>>;

  Shapes read_shapes() const;  // they refer to each other
  std::vector<Operation> read_operations(const Shapes& all) const;
};

}  // namespace keyturn::model
