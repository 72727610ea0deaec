// The part of a help page that describes values: what is documented of them, their constraints, and their members one
// step further in.
#pragma once
#include <string_view>
#include <vector>

#include "cli/help/texts.h"
#include "cli/help/writer.h"
#include "model/shape.h"

namespace keyturn::cli {

class ShapeWriter {
 public:
  ShapeWriter(HelpWriter& help, const HelpTexts& texts, std::string_view service)
      : help_(help), texts_(texts), service_(service) {}

  void documentation(const model::Shape& owner, std::string_view member, const model::Shape& shape);
  void constraints(const model::Shape& shape);
  void members(const model::Shape& shape);

 private:
  void one(const model::Shape& owner, std::string_view member, const model::Shape& shape);

  HelpWriter& help_;
  const HelpTexts& texts_;
  std::string_view service_;
  std::vector<const model::Shape*> open_;
};

}  // namespace keyturn::cli
