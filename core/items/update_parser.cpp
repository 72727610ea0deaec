// update := section { section }      section := SET set {"," set} | REMOVE path {"," path}
//                                             | ADD path value {"," path value} | DELETE path value {"," path value}
// set := path "=" operand [("+"|"-") operand]
#include <set>
#include <utility>

#include "items/parser.h"

namespace keyturn::items {

namespace {

using Section = UpdateAction::Section;

struct SectionName {
  std::string_view keyword;
  Section section;
};
constexpr SectionName kSections[] = {
    {"SET", Section::Set}, {"REMOVE", Section::Remove}, {"ADD", Section::Add}, {"DELETE", Section::Delete}};

class UpdateReader {
 public:
  explicit UpdateReader(std::string_view expression) : reader_(expression, {"SET", "REMOVE", "ADD", "DELETE"}) {}

  Result<UpdateSyntax> read() {
    do {
      KT_CHECK(section());
    } while (!reader_.is_at_end());
    return std::move(result_);
  }

 private:
  Result<void> section() {
    for (const SectionName& one : kSections) {
      if (!reader_.accept_keyword(one.keyword)) continue;
      const bool is_new = seen_.insert(one.section).second;
      if (!is_new && result_.repeated_section.empty()) result_.repeated_section = std::string(one.keyword);
      do {
        KT_CHECK(action(one.section));
      } while (reader_.accept(","));
      return {};
    }
    return reader_.unexpected();
  }

  Result<void> action(Section section) {
    UpdateAction one;
    one.section = section;
    KT_TRY(one.path, reader_.path());
    if (section == Section::Set) {
      KT_CHECK(reader_.expect("="));
      KT_TRY(one.operand, sum());
    } else if (section != Section::Remove) {
      if (reader_.next().kind != TokenKind::Value) return reader_.unexpected();
      KT_TRY(one.operand, reader_.operand());
    }
    result_.actions.push_back(std::move(one));
    return {};
  }

  Result<Operand> sum() {
    if (reader_.accept("(")) {
      KT_CHECK(reader_.count_operator());
      KT_TRY(Operand inner, sum());
      KT_CHECK(reader_.expect(")"));
      return rest_of_sum(std::move(inner));
    }
    KT_TRY(Operand first, reader_.operand());
    return rest_of_sum(std::move(first));
  }

  Result<Operand> rest_of_sum(Operand first) {
    const bool is_sum = reader_.next().is("+");
    const bool is_operation = is_sum || reader_.next().is("-");
    const bool may_go_on = first.kind != Operand::Kind::Sum && first.kind != Operand::Kind::Difference;
    if (!is_operation || !may_go_on) return first;
    Operand result;
    result.kind = is_sum ? Operand::Kind::Sum : Operand::Kind::Difference;
    result.name = is_sum ? "+" : "-";
    reader_.advance();
    KT_CHECK(reader_.count_operator());
    KT_TRY(Operand second, reader_.operand());
    result.operands.push_back(std::move(first));
    result.operands.push_back(std::move(second));
    return result;
  }

  Reader reader_;
  UpdateSyntax result_;
  std::set<Section> seen_;
};

}  // namespace

Result<UpdateSyntax> parse_update(std::string_view expression) {
  KT_CHECK(check_length(expression));
  return UpdateReader(expression).read();
}

}  // namespace keyturn::items
