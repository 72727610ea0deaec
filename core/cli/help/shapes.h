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

  std::string_view text_of(const model::Shape& owner, std::string_view member, const model::Shape& shape) const {
    return texts_.member(service_, owner.name, member, shape.name);
  }
  void constraints(const model::Shape& shape);
  void members(const model::Shape& shape);  // of an option's value
  void output(const model::Shape& shape);   // of an answer, whose own members are not said to be required

 private:
  void inside(const model::Shape& shape, bool tells_required);
  void one(const model::Shape& owner, std::string_view member, const model::Shape& shape, bool tells_required);

  HelpWriter& help_;
  const HelpTexts& texts_;
  std::string_view service_;
  std::vector<std::string_view> open_;  // names of the shapes that are being told of
};

}  // namespace keyturn::cli
