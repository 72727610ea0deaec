#include "cli/query/program.h"

#include <exception>
#include <system_error>

#include <jsoncons/json.hpp>
#include <jsoncons_ext/jmespath/jmespath.hpp>

#include "cli/query/translation.h"

namespace keyturn::cli::query {

namespace {

namespace jmespath = jsoncons::jmespath;
using Engine = jsoncons::ojson;
using Context = jmespath::eval_context<Engine>;
using Parameters = jsoncons::span<const jmespath::parameter<Engine>>;

Engine to_engine(const Json& value) {
  switch (value.type()) {
    case Json::value_t::boolean: return Engine(value.get<bool>());
    case Json::value_t::string: return Engine(value.get_ref<const std::string&>());
    case Json::value_t::number_integer: return Engine(value.get<std::int64_t>());
    case Json::value_t::number_unsigned: return Engine(value.get<std::uint64_t>());
    case Json::value_t::number_float: return Engine(value.get<double>());
    case Json::value_t::array: {
      Engine list(jsoncons::json_array_arg);
      list.reserve(value.size());
      for (const Json& element : value) list.push_back(to_engine(element));
      return list;
    }
    case Json::value_t::object: {
      Engine map(jsoncons::json_object_arg);
      for (auto member = value.begin(); member != value.end(); ++member) {
        map.insert_or_assign(member.key(), to_engine(*member));
      }
      return map;
    }
    case Json::value_t::binary: return Engine(jsoncons::byte_string_arg, value.get_binary());
    default: return Engine::null();
  }
}

Json from_engine(const Engine& value) {
  if (value.is_array()) {
    Json list = Json::array();
    for (const Engine& element : value.array_range()) list.push_back(from_engine(element));
    return list;
  }
  if (value.is_object()) {
    Json map = Json::object();
    for (const auto& member : value.object_range()) map[member.key()] = from_engine(member.value());
    return map;
  }
  if (value.is_string()) return value.as<std::string>();
  if (value.is_bool()) return value.as<bool>();
  if (value.is_double()) return value.as<double>();
  if (value.is_int64()) return value.as<std::int64_t>();
  if (value.is_uint64()) return value.as<std::uint64_t>();
  if (value.is_byte_string()) return Json::binary(value.as<std::vector<std::uint8_t>>());
  return nullptr;
}

class EngineProgram : public Program {
 public:
  EngineProgram(const std::string& expression, std::error_code& error)
      : error_(std::make_shared<std::optional<std::string>>()),
        expression_(jmespath::make_expression<Engine>(expression, functions(error_), error)) {}

  Value evaluate(const Json& document) const override {
    error_->reset();
    try {
      std::error_code code;
      const Engine result = expression_.evaluate(to_engine(document), code);
      if (*error_) return failed(**error_);
      if (code) return failed(code.message());
      return {from_engine(result), {}};
    } catch (const std::exception& thrown) {
      return failed(*error_ ? **error_ : thrown.what());
    }
  }

 private:
  // Where a function leaves the text of what went wrong: the engine itself only carries a code.
  using ErrorText = std::shared_ptr<std::optional<std::string>>;

  static Engine finished(Value value, const ErrorText& error, std::error_code& code) {
    if (!value.error) return to_engine(value.json);
    if (!*error) *error = std::move(value.error);
    code = jmespath::jmespath_errc::invalid_type;
    return Engine::null();
  }

  static Argument argument(const jmespath::parameter<Engine>& parameter, Context& context, const ErrorText& error) {
    if (parameter.is_value()) return from_engine(parameter.value());
    return Reference([&parameter, &context, error](const Json& element) -> Value {
      std::error_code code;
      const Engine& current = *context.create_json(to_engine(element));
      const Engine& result = parameter.expression().evaluate(current, context, code);
      if (*error) return failed(**error);
      if (code) return failed(code.message());
      return {from_engine(result), {}};
    });
  }

  static Value call(const Parameters& parameters, Context& context, const ErrorText& error) {
    std::vector<Argument> arguments;
    for (std::size_t i = 1; i < parameters.size(); ++i) arguments.push_back(argument(parameters[i], context, error));
    return call_function(parameters[0].value().as<std::string>(), arguments);
  }

  // parameters: left, current node, &right.
  static Engine lazy(const Parameters& parameters, bool goes_on_when_false, Context& context, std::error_code& code) {
    const Engine& left = parameters[0].value();
    if (is_false(from_engine(left)) != goes_on_when_false) return left;
    return parameters[2].expression().evaluate(parameters[1].value(), context, code);
  }

  static jmespath::custom_functions<Engine> functions(const ErrorText& error) {
    jmespath::custom_functions<Engine> table;
    const auto add = [&](std::string_view name, auto function) {
      table.register_function(std::string(name), jsoncons::optional<std::size_t>(), std::move(function));
    };
    add(kCall, [error](Parameters parameters, Context& context, std::error_code& code) {
      return finished(call(parameters, context, error), error, code);
    });
    add(kCompare, [error](Parameters parameters, Context&, std::error_code& code) {
      const Json left = from_engine(parameters[1].value());
      const Json right = from_engine(parameters[2].value());
      return finished(compare(parameters[0].value().as<std::string>(), left, right), error, code);
    });
    add(kSlice, [error](Parameters parameters, Context&, std::error_code& code) {
      return finished(slice(from_engine(parameters[0].value()), from_engine(parameters[1].value()),
                            from_engine(parameters[2].value()), from_engine(parameters[3].value())),
                      error, code);
    });
    add(kBoth, [](Parameters parameters, Context& context, std::error_code& code) {
      return lazy(parameters, false, context, code);
    });
    add(kEither, [](Parameters parameters, Context& context, std::error_code& code) {
      return lazy(parameters, true, context, code);
    });
    add(kNot, [](Parameters parameters, Context&, std::error_code&) {
      return Engine(is_false(from_engine(parameters[0].value())));
    });
    add(kValue, [](Parameters parameters, Context&, std::error_code&) { return parameters[0].value(); });
    add(kExpref, [error](Parameters, Context&, std::error_code& code) {
      return finished(failed("Encountered unrecognized type in JSON encoder."), error, code);
    });
    return table;
  }

  ErrorText error_;
  jmespath::jmespath_expression<Engine> expression_;
};

// An expression that the engine refuses although jmespath.py would take it.
class RefusedProgram : public Program {
 public:
  explicit RefusedProgram(std::string reason) : reason_(std::move(reason)) {}
  Value evaluate(const Json&) const override { return failed(reason_); }

 private:
  std::string reason_;
};

}  // namespace

std::shared_ptr<const Program> Program::compile(const std::string& expression) {
  try {
    std::error_code error;
    auto program = std::make_shared<EngineProgram>(expression, error);
    if (error) return std::make_shared<RefusedProgram>(error.message());
    return program;
  } catch (const std::exception& thrown) {
    return std::make_shared<RefusedProgram>(thrown.what());
  }
}

}  // namespace keyturn::cli::query
