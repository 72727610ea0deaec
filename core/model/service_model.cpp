#include "model/service_model.h"

#include <algorithm>
#include <array>
#include <utility>

#include "assets/assets.h"
#include "base/assert.h"

namespace keyturn::model {

namespace {

struct TypeName {
  std::string_view name;
  ShapeType type;
};
constexpr std::array<TypeName, 11> kTypeNames = {{{"structure", ShapeType::Structure},
                                                  {"list", ShapeType::List},
                                                  {"map", ShapeType::Map},
                                                  {"string", ShapeType::String},
                                                  {"integer", ShapeType::Integer},
                                                  {"long", ShapeType::Long},
                                                  {"float", ShapeType::Float},
                                                  {"double", ShapeType::Double},
                                                  {"boolean", ShapeType::Boolean},
                                                  {"blob", ShapeType::Blob},
                                                  {"timestamp", ShapeType::Timestamp}}};

ShapeType shape_type(const std::string& name) {
  const auto found =
      std::find_if(kTypeNames.begin(), kTypeNames.end(), [&](const TypeName& t) { return t.name == name; });
  KT_ASSERT(found != kTypeNames.end());
  return found->type;
}

std::vector<std::string> texts(const Json& parent, const char* member) {
  const auto found = parent.find(member);
  if (found == parent.end()) return {};
  if (found->is_string()) return {found->get<std::string>()};
  return found->get<std::vector<std::string>>();
}

std::optional<double> number(const Json& parent, const char* member) {
  const auto found = parent.find(member);
  if (found == parent.end()) return std::nullopt;
  return found->get<double>();
}

using Shapes = std::map<std::string, std::unique_ptr<Shape>, std::less<>>;

const Shape* referred(const Shapes& shapes, const Json& parent, const char* member) {
  const auto found = parent.find(member);
  if (found == parent.end()) return nullptr;
  return shapes.at(found->at("shape").get<std::string>()).get();
}

void read_constraints(Shape& shape, const Json& text) {
  shape.min = number(text, "min");
  shape.max = number(text, "max");
  shape.pattern = text.value("pattern", "");
  shape.enum_values = texts(text, "enum");
  shape.sensitive = text.value("sensitive", false);
}

void read_structure(Shape& shape, const Json& text, const Shapes& shapes) {
  shape.required = texts(text, "required");
  shape.is_union = text.value("union", false);
  shape.is_error = text.value("exception", false);
  if (text.contains("error")) {
    shape.error_code = text["error"].value("code", "");
    shape.error_status = text["error"].value("httpStatusCode", 400);
  }
  if (text.value("fault", false)) shape.error_status = 500;
  if (!text.contains("members")) return;
  for (const auto& [name, member] : text["members"].items()) {
    shape.members.push_back({name, shapes.at(member.at("shape").get<std::string>()).get()});
  }
}

Waiter read_waiter(const std::string& name, const Json& text) {
  Waiter waiter{name,
                text.at("operation").get<std::string>(),
                text.at("delay").get<int>(),
                text.at("maxAttempts").get<int>(),
                {}};
  for (const Json& acceptor : text.at("acceptors")) {
    waiter.acceptors.push_back({acceptor.at("matcher").get<std::string>(), acceptor.value("argument", ""),
                                acceptor.at("expected"), acceptor.at("state").get<std::string>()});
  }
  return waiter;
}

}  // namespace

ServiceModel::ServiceModel(std::string name, std::string_view text) : name_(std::move(name)) {
  const Json document = Json::parse(text, nullptr, false);
  KT_ASSERT(!document.is_discarded());
  metadata_ = document.at("metadata");
  for (const auto& [shape_name, shape_text] : document.at("shapes").items()) {
    auto shape = std::make_unique<Shape>();
    shape->name = shape_name;
    shape->type = shape_type(shape_text.at("type").get<std::string>());
    shapes_.emplace(shape_name, std::move(shape));
  }
  for (const auto& [shape_name, shape_text] : document.at("shapes").items()) {
    Shape& shape = *shapes_.find(shape_name)->second;
    read_constraints(shape, shape_text);
    if (shape.type == ShapeType::Structure) read_structure(shape, shape_text, shapes_);
    shape.element = referred(shapes_, shape_text, "member");
    shape.key = referred(shapes_, shape_text, "key");
    shape.value = referred(shapes_, shape_text, "value");
  }
  for (const auto& [operation_name, operation_text] : document.at("operations").items()) {
    Operation operation;
    operation.name = operation_name;
    operation.input = referred(shapes_, operation_text, "input");
    operation.output = referred(shapes_, operation_text, "output");
    operation.deprecated = operation_text.value("deprecated", false);
    if (operation_text.contains("errors")) {
      for (const Json& error : operation_text["errors"]) {
        operation.errors.push_back(shapes_.at(error.at("shape").get<std::string>()).get());
      }
    }
    operations_.push_back(std::move(operation));
  }
  if (document.contains("waiters")) {
    for (const auto& [waiter_name, waiter] : document["waiters"].items()) {
      waiters_.push_back(read_waiter(waiter_name, waiter));
    }
  }
  if (document.contains("pagination")) {
    for (const auto& [operation_name, page] : document["pagination"].items()) {
      paginators_.push_back({operation_name, texts(page, "input_token"), texts(page, "output_token"),
                             texts(page, "result_key"), texts(page, "non_aggregate_keys"), page.value("limit_key", ""),
                             page.value("more_results", "")});
    }
  }
}

ServiceModel::~ServiceModel() = default;

std::string ServiceModel::target_prefix() const { return metadata_.value("targetPrefix", ""); }

const Operation* ServiceModel::operation(std::string_view operation_name) const {
  const auto found = std::find_if(operations_.begin(), operations_.end(),
                                  [&](const Operation& o) { return o.name == operation_name; });
  return found == operations_.end() ? nullptr : &*found;
}

const Shape* ServiceModel::shape(std::string_view shape_name) const {
  const auto found = shapes_.find(shape_name);
  return found == shapes_.end() ? nullptr : found->second.get();
}

const Paginator* ServiceModel::paginator(std::string_view operation_name) const {
  const auto found = std::find_if(paginators_.begin(), paginators_.end(),
                                  [&](const Paginator& p) { return p.operation == operation_name; });
  return found == paginators_.end() ? nullptr : &*found;
}

const ServiceModel* find_model(std::string_view service) {
  if (service == "dynamodb") {
    static const ServiceModel dynamodb("dynamodb", assets::asset("models/dynamodb.json"));
    return &dynamodb;
  }
  if (service == "kms") {
    static const ServiceModel kms("kms", assets::asset("models/kms.json"));
    return &kms;
  }
  if (service == "sts") {
    static const ServiceModel sts("sts", assets::asset("models/sts.json"));
    return &sts;
  }
  if (service == "cloudtrail") {
    static const ServiceModel cloudtrail("cloudtrail", assets::asset("models/cloudtrail.json"));
    return &cloudtrail;
  }
  return nullptr;
}

const std::vector<std::string>& modelled_services() {
  static const std::vector<std::string> services = {"cloudtrail", "dynamodb", "kms", "sts"};
  return services;
}

}  // namespace keyturn::model
