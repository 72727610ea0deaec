// YAML 1.2 as ruamel.yaml resolves plain scalars: null, booleans, integers, floats, timestamps, "<<" and "=".
#include <array>
#include <initializer_list>

#include "cli/output/yaml_scalar.h"

namespace keyturn::cli {

namespace {

// Walks over a text; each step says whether it fitted.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  bool done() const { return rest_.empty(); }

  bool one_of(std::string_view characters) {
    if (rest_.empty() || characters.find(rest_.front()) == std::string_view::npos) return false;
    rest_.remove_prefix(1);
    return true;
  }

  bool word(std::string_view text) {
    if (!rest_.starts_with(text)) return false;
    rest_.remove_prefix(text.size());
    return true;
  }

  // As many as there are; the number of them.
  int run(std::string_view characters) {
    int count = 0;
    while (one_of(characters)) ++count;
    return count;
  }

  // `least` to `most` of them.
  bool run(std::string_view characters, int least, int most) {
    int count = 0;
    while (count < most && one_of(characters)) ++count;
    return count >= least;
  }

 private:
  std::string_view rest_;
};

constexpr std::string_view kDigits = "0123456789";
constexpr std::string_view kDigitsOrScore = "0123456789_";

bool is_integer(std::string_view text) {
  Reader reader(text);
  reader.one_of("+-");
  if (Reader decimal = reader; decimal.run(kDigitsOrScore) > 0 && decimal.done()) return true;
  if (Reader binary = reader; binary.word("0b") && binary.run("01_") > 0 && binary.done()) return true;
  if (Reader octal = reader; octal.word("0o") && octal.run("01234567_") > 0 && octal.done()) return true;
  Reader hexadecimal = reader;
  return hexadecimal.word("0x") && hexadecimal.run("0123456789abcdefABCDEF_") > 0 && hexadecimal.done();
}

// An exponent, or nothing at all; the sign may be required.
bool ends_with_exponent(Reader reader, bool needs_sign) {
  if (reader.done()) return true;
  if (!reader.one_of("eE")) return false;
  if (!reader.one_of("+-") && needs_sign) return false;
  return reader.run(kDigits) > 0 && reader.done();
}

bool is_float(std::string_view text) {
  if (text == ".nan" || text == ".NaN" || text == ".NAN") return true;
  Reader reader(text);
  reader.one_of("+-");
  for (const std::string_view infinity : {".inf", ".Inf", ".INF"}) {
    if (Reader word = reader; word.word(infinity) && word.done()) return true;
  }
  if (Reader fraction = reader; fraction.one_of(".") && fraction.run(kDigitsOrScore) > 0) {
    return ends_with_exponent(fraction, true);
  }
  Reader number = reader;
  if (!number.one_of(kDigits)) return false;
  number.run(kDigitsOrScore);
  if (number.one_of(".")) {
    number.run(kDigitsOrScore);
    return ends_with_exponent(number, false);
  }
  return !number.done() && ends_with_exponent(number, false);
}

bool is_date(std::string_view text) {
  Reader reader(text);
  return reader.run(kDigits, 4, 4) && reader.one_of("-") && reader.run(kDigits, 2, 2) && reader.one_of("-") &&
         reader.run(kDigits, 2, 2) && reader.done();
}

bool is_time_zone(Reader reader) {
  if (reader.done()) return true;
  reader.run(" \t");
  if (reader.one_of("Z")) return reader.done();
  if (!reader.one_of("+-") || !reader.run(kDigits, 1, 2)) return false;
  if (reader.done()) return true;
  return reader.one_of(":") && reader.run(kDigits, 2, 2) && reader.done();
}

bool is_timestamp(std::string_view text) {
  if (is_date(text)) return true;
  Reader reader(text);
  const bool has_date = reader.run(kDigits, 4, 4) && reader.one_of("-") && reader.run(kDigits, 1, 2) &&
                        reader.one_of("-") && reader.run(kDigits, 1, 2);
  if (!has_date || !(reader.one_of("Tt") || reader.run(" \t") > 0)) return false;
  const bool has_time = reader.run(kDigits, 1, 2) && reader.one_of(":") && reader.run(kDigits, 2, 2) &&
                        reader.one_of(":") && reader.run(kDigits, 2, 2);
  if (!has_time) return false;
  if (reader.one_of(".")) reader.run(kDigits);
  return is_time_zone(reader);
}

constexpr std::array<std::string_view, 13> kWords{"",     "~",     "null",  "Null",  "NULL", "true", "True",
                                                  "TRUE", "false", "False", "FALSE", "<<",   "="};

}  // namespace

bool reads_as_another_type(std::string_view text) {
  for (const std::string_view word : kWords) {
    if (text == word) return true;
  }
  constexpr std::string_view first_of_numbers = "-+0123456789.";
  if (text.empty() || first_of_numbers.find(text.front()) == std::string_view::npos) return false;
  return is_integer(text) || is_float(text) || is_timestamp(text);
}

bool reads_as_integer(std::string_view text) { return is_integer(text); }
bool reads_as_float(std::string_view text) { return is_float(text); }
bool reads_as_timestamp(std::string_view text) { return is_timestamp(text); }

}  // namespace keyturn::cli
