// The text of a model says what its JSON says: scripts/model_text.py and core/model/model_text.h against assets/models.
#include <catch2/catch_test_macros.hpp>
#include <map>

#include "base/json.h"
#include "model/service_model.h"
#include "support/source_tree.h"
#include "support/transcript_runner.h"

using namespace keyturn;
using namespace keyturn::model;

namespace {

const std::map<std::string, ShapeType> kTypes = {
    {"structure", ShapeType::Structure}, {"list", ShapeType::List},          {"map", ShapeType::Map},
    {"string", ShapeType::String},       {"integer", ShapeType::Integer},    {"long", ShapeType::Long},
    {"float", ShapeType::Float},         {"double", ShapeType::Double},      {"boolean", ShapeType::Boolean},
    {"blob", ShapeType::Blob},           {"timestamp", ShapeType::Timestamp}};

std::string name_of(const Shape* shape) { return shape ? shape->name : ""; }

std::string referred(const Json& parent, const char* member) {
  return parent.contains(member) ? parent[member].at("shape").get<std::string>() : "";
}

void check_bound(const std::optional<double>& bound, const Json& text, const char* member) {
  REQUIRE(bound.has_value() == text.contains(member));
  if (bound) CHECK(*bound == text[member].get<double>());
}

void check_shape(const Shape& shape, const Json& text) {
  CHECK(shape.type == kTypes.at(text.at("type").get<std::string>()));
  CHECK(shape.required == text.value("required", std::vector<std::string>{}));
  CHECK(shape.enum_values == text.value("enum", std::vector<std::string>{}));
  CHECK(shape.pattern == text.value("pattern", ""));
  CHECK(shape.sensitive == text.value("sensitive", false));
  CHECK(shape.is_union == text.value("union", false));
  CHECK(shape.is_error == text.value("exception", false));
  const Json error = text.value("error", Json::object());
  CHECK(shape.error_code == error.value("code", ""));
  CHECK(shape.error_status == (text.value("fault", false) ? 500 : error.value("httpStatusCode", 400)));
  check_bound(shape.min, text, "min");
  check_bound(shape.max, text, "max");
  CHECK(name_of(shape.element) == referred(text, "member"));
  CHECK(name_of(shape.key) == referred(text, "key"));
  CHECK(name_of(shape.value) == referred(text, "value"));
  std::vector<std::pair<std::string, std::string>> members;
  for (const Member& member : shape.members) members.emplace_back(member.name, member.shape->name);
  std::vector<std::pair<std::string, std::string>> wanted;
  const Json declared = text.value("members", Json::object());
  for (const auto& [name, member] : declared.items()) {
    wanted.emplace_back(name, member.at("shape").get<std::string>());
  }
  CHECK(members == wanted);
}

void check_operation(const Operation& operation, const Json& text) {
  CHECK(name_of(operation.input) == referred(text, "input"));
  CHECK(name_of(operation.output) == referred(text, "output"));
  CHECK(operation.deprecated == text.value("deprecated", false));
  std::vector<std::string> errors;
  for (const Shape* error : operation.errors) errors.push_back(error->name);
  std::vector<std::string> wanted;
  for (const Json& error : text.value("errors", Json::array())) wanted.push_back(error.at("shape").get<std::string>());
  CHECK(errors == wanted);
}

}  // namespace

TEST_CASE("A model says what its JSON says", "[model]") {
  for (const std::string& service : modelled_services()) {
    CAPTURE(service);
    const ServiceModel& found = *find_model(service);
    const std::string path = test::in_source_tree("assets/models/" + service + ".json");
    const Json document = Json::parse(test::read_file(path));
    CHECK(found.metadata() == document.at("metadata"));
    for (const auto& [name, text] : document.at("shapes").items()) {
      CAPTURE(name);
      REQUIRE(found.shape(name) != nullptr);
      CHECK(found.shape(name)->name == name);
      check_shape(*found.shape(name), text);
    }
    REQUIRE(found.operations().size() == document.at("operations").size());
    auto operation = found.operations().begin();
    for (const auto& [name, text] : document.at("operations").items()) {
      CAPTURE(name);
      CHECK(operation->name == name);
      check_operation(*operation++, text);
    }
    CHECK(found.waiters().size() == document.at("waiters").size());
    CHECK(found.paginators().size() == document.at("pagination").size());
  }
}
