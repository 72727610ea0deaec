// What the parsers make of an expression. Placeholders are looked up in a second step, because a syntax error comes
// before every other one.
#pragma once
#include <string>
#include <vector>

#include "items/attribute_value.h"
#include "items/document_path.h"

namespace keyturn::items {

struct Operand {
  enum class Kind { Path, Value, Function, Sum, Difference };
  Kind kind = Kind::Path;
  DocumentPath path;              // Path
  std::string name;               // Value: ":v"; Function: its name; Sum: "+"; Difference: "-"
  AttributeValue value;           // Value, once it has been looked up
  std::vector<Operand> operands;  // Function, Sum, Difference

  bool is_path() const { return kind == Kind::Path; }
  bool is_value() const { return kind == Kind::Value; }
  bool is_function() const { return kind == Kind::Function; }
};

struct Condition {
  enum class Kind { Or, And, Not, Compare, Between, In, Function };
  Kind kind = Kind::And;
  std::string name;               // Compare: "<="; Function: its name; else "OR", "BETWEEN", …
  std::vector<Condition> parts;   // Or, And, Not
  std::vector<Operand> operands;  // the others; a Function's are its arguments
};

struct ConditionSyntax {
  Condition condition;
  bool has_redundant_parentheses = false;
};

struct UpdateAction {
  enum class Section { Set, Remove, Add, Delete };
  Section section = Section::Set;
  DocumentPath path;
  Operand operand;  // not for Remove
};

struct UpdateSyntax {
  std::vector<UpdateAction> actions;
  std::string repeated_section;  // the first that stands there twice; else empty
};

}  // namespace keyturn::items
