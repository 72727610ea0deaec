#include "model/service_model.h"

#include <algorithm>
#include <utility>

#include "assets/assets.h"
#include "model/model_text.h"

namespace keyturn::model {

namespace {

std::vector<std::string> texts(const Json& parent, const char* member) {
  const auto found = parent.find(member);
  if (found == parent.end()) return {};
  if (found->is_string()) return {found->get<std::string>()};
  return found->get<std::vector<std::string>>();
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
  const ModelText parts(text);
  metadata_ = Json::parse(parts.metadata);
  shapes_ = parts.read_shapes();
  operations_ = parts.read_operations(shapes_);
  const Json waiters = Json::parse(parts.waiters);
  for (const auto& [waiter_name, waiter] : waiters.items()) waiters_.push_back(read_waiter(waiter_name, waiter));
  const Json pagination = Json::parse(parts.pagination);
  for (const auto& [operation_name, page] : pagination.items()) {
    paginators_.push_back({operation_name, texts(page, "input_token"), texts(page, "output_token"),
                           texts(page, "result_key"), texts(page, "non_aggregate_keys"), page.value("limit_key", ""),
                           page.value("more_results", "")});
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
    static const ServiceModel dynamodb("dynamodb", assets::asset("models/dynamodb"));
    return &dynamodb;
  }
  if (service == "kms") {
    static const ServiceModel kms("kms", assets::asset("models/kms"));
    return &kms;
  }
  if (service == "sts") {
    static const ServiceModel sts("sts", assets::asset("models/sts"));
    return &sts;
  }
  if (service == "cloudtrail") {
    static const ServiceModel cloudtrail("cloudtrail", assets::asset("models/cloudtrail"));
    return &cloudtrail;
  }
  return nullptr;
}

const std::vector<std::string>& modelled_services() {
  static const std::vector<std::string> services = {"cloudtrail", "dynamodb", "kms", "sts"};
  return services;
}

}  // namespace keyturn::model
