// condition := and { OR and }        and := not { AND not }        not := [NOT] comparison
// comparison := "(" condition ")" | operand (=|<>|<|<=|>|>=) operand | operand BETWEEN operand AND operand
//             | operand IN "(" operand {"," operand} ")" | function
// A parenthesis may turn out to hold an operand: "(a) = :v".
#include <utility>

#include "items/errors.h"
#include "items/parser.h"

namespace keyturn::items {

namespace {

constexpr std::string_view kComparators[] = {"=", "<>", "<", "<=", ">", ">="};

// Half of a condition: a whole one, or an operand that still needs a comparator.
struct Part {
  bool is_condition = false;
  bool is_parenthesised = false;
  Condition condition;
  Operand operand;
};

Condition group(Condition::Kind kind, std::string name, std::vector<Condition> parts) {
  return {kind, std::move(name), std::move(parts), {}};
}

class ConditionReader {
 public:
  explicit ConditionReader(std::string_view expression) : reader_(expression, {"AND", "OR", "NOT", "BETWEEN", "IN"}) {}

  Result<ConditionSyntax> read() {
    KT_TRY(Part whole, any());
    if (!whole.is_condition || !reader_.is_at_end()) return reader_.unexpected();
    return ConditionSyntax{std::move(whole.condition), redundant_};
  }

 private:
  using Rule = Result<Part> (ConditionReader::*)();

  Result<Part> any() { return chain(Condition::Kind::Or, "OR", &ConditionReader::all); }
  Result<Part> all() { return chain(Condition::Kind::And, "AND", &ConditionReader::negation); }

  Result<Part> chain(Condition::Kind kind, const char* keyword, Rule rule) {
    KT_TRY(Part first, (this->*rule)());
    if (!reader_.next().is_keyword(keyword)) return first;
    std::vector<Condition> parts;
    if (!first.is_condition) return reader_.unexpected();
    parts.push_back(std::move(first.condition));
    while (reader_.accept_keyword(keyword)) {
      KT_CHECK(reader_.count_operator());
      KT_TRY(Part next, (this->*rule)());
      if (!next.is_condition) return reader_.unexpected();
      parts.push_back(std::move(next.condition));
    }
    return Part{true, false, group(kind, keyword, std::move(parts)), {}};
  }

  Result<Part> negation() {
    if (!reader_.accept_keyword("NOT")) return comparison();
    KT_CHECK(reader_.count_operator());
    KT_TRY(Part inner, negation());
    if (!inner.is_condition) return reader_.unexpected();
    std::vector<Condition> parts;
    parts.push_back(std::move(inner.condition));
    return Part{true, false, group(Condition::Kind::Not, "NOT", std::move(parts)), {}};
  }

  Result<Part> comparison() {
    KT_TRY(Part left, primary());
    if (left.is_condition) return left;
    for (const std::string_view comparator : kComparators) {
      if (reader_.accept(comparator)) return compared(std::move(left.operand), comparator);
    }
    if (reader_.accept_keyword("BETWEEN")) return between(std::move(left.operand));
    if (reader_.accept_keyword("IN")) return in(std::move(left.operand));
    if (!left.operand.is_function()) return left;
    Condition call{Condition::Kind::Function, std::move(left.operand.name), {}, std::move(left.operand.operands)};
    return Part{true, left.is_parenthesised, std::move(call), {}};
  }

  Result<Part> compared(Operand left, std::string_view comparator) {
    KT_TRY(Operand right, reader_.operand());
    return leaf(Condition::Kind::Compare, std::string(comparator), {std::move(left), std::move(right)});
  }

  Result<Part> between(Operand left) {
    KT_TRY(Operand lower, reader_.operand());
    if (!reader_.accept_keyword("AND")) return reader_.unexpected();
    KT_TRY(Operand upper, reader_.operand());
    return leaf(Condition::Kind::Between, "BETWEEN", {std::move(left), std::move(lower), std::move(upper)});
  }

  Result<Part> in(Operand left) {
    KT_TRY(std::vector<Operand> operands, reader_.operands_in_parentheses());
    operands.insert(operands.begin(), std::move(left));
    return leaf(Condition::Kind::In, "IN", std::move(operands));
  }

  Result<Part> leaf(Condition::Kind kind, std::string name, std::vector<Operand> operands) {
    KT_CHECK(reader_.count_operator());
    return Part{true, false, {kind, std::move(name), {}, std::move(operands)}, {}};
  }

  Result<Part> primary() {
    if (!reader_.accept("(")) {
      KT_TRY(Operand operand, reader_.operand());
      return Part{false, false, {}, std::move(operand)};
    }
    KT_CHECK(reader_.count_operator());
    KT_TRY(Part inner, any());
    KT_CHECK(reader_.expect(")"));
    redundant_ |= inner.is_parenthesised;
    inner.is_parenthesised = true;
    return inner;
  }

  Reader reader_;
  bool redundant_ = false;
};

}  // namespace

Result<ConditionSyntax> parse_condition(std::string_view expression) {
  KT_CHECK(check_length(expression));
  return ConditionReader(expression).read();
}

}  // namespace keyturn::items
