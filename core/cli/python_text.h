// The texts that Python makes of values: repr(), str(), class names and number reading. The AWS CLI is a Python program
// and its error messages show them (facts sheet aws-cli.md, 2.4). A JSON binary value stands for Python's bytes.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/json.h"

namespace keyturn::cli {

std::string python_repr_text(std::string_view text);  // 'it', "it's"
std::string python_repr(const Json& value);           // {'a': [1, True, None]}
std::string python_str(const Json& value);            // a text as it is, else its repr
std::string python_float(double value);               // 0.5, 1.0, 1e+16

// "str", "int", "bool", "float", "dict", "list", "bytes", "NoneType".
std::string_view python_type(const Json& value);
std::string python_class(const Json& value);  // <class 'str'>

// int(text): blanks around, a sign, `_` between digits. Nothing for what int() refuses or 64 bits do not hold.
std::optional<std::int64_t> python_int(std::string_view text);
std::optional<double> python_float_value(std::string_view text);

}  // namespace keyturn::cli
