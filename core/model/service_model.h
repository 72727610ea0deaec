// A service's API as data: its operations with their input, output and errors, its waiters and paginators. The
// console's forms, the CLI's arguments, help and completion and the request validator all derive from it.
#pragma once
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "model/shape.h"

namespace keyturn::model {

struct Operation {
  std::string name;               // "CreateTable"
  const Shape* input = nullptr;   // null when it takes nothing
  const Shape* output = nullptr;  // null when it answers with nothing
  std::vector<const Shape*> errors;
  bool deprecated = false;
};

// botocore's waiters-2.json: poll an operation until an acceptor decides.
struct Acceptor {
  std::string matcher;   // "path", "pathAll", "pathAny", "status", "error"
  std::string argument;  // JMESPath, for the path matchers
  Json expected;
  std::string state;  // "success", "failure", "retry"
};
struct Waiter {
  std::string name;  // "TableExists"
  std::string operation;
  int delay_seconds = 0;
  int max_attempts = 0;
  std::vector<Acceptor> acceptors;
};

// botocore's paginators-1.json.
struct Paginator {
  std::string operation;
  std::vector<std::string> input_token;
  std::vector<std::string> output_token;
  std::vector<std::string> result_key;
  std::vector<std::string> non_aggregate_keys;
  std::string limit_key;     // empty where the API has none
  std::string more_results;  // empty where the token alone decides
};

class ServiceModel {
 public:
  // `text` is one of assets/models/*.json as scripts/model_text.py writes it.
  ServiceModel(std::string name, std::string_view text);
  ~ServiceModel();
  ServiceModel(const ServiceModel&) = delete;
  ServiceModel& operator=(const ServiceModel&) = delete;

  const std::string& name() const { return name_; }  // "dynamodb", as in `aws dynamodb`
  const Json& metadata() const { return metadata_; }
  std::string target_prefix() const;  // "DynamoDB_20120810"; empty for query protocols (STS)

  const std::vector<Operation>& operations() const { return operations_; }  // in the model's order
  const std::vector<Waiter>& waiters() const { return waiters_; }
  const std::vector<Paginator>& paginators() const { return paginators_; }

  // Null when there is none of that name.
  const Operation* operation(std::string_view operation_name) const;
  const Shape* shape(std::string_view shape_name) const;
  const Paginator* paginator(std::string_view operation_name) const;

 private:
  std::string name_;
  Json metadata_;
  std::map<std::string, std::unique_ptr<Shape>, std::less<>> shapes_;
  std::vector<Operation> operations_;
  std::vector<Waiter> waiters_;
  std::vector<Paginator> paginators_;
};

// The models that Keyturn ships. Each is parsed once, on first use. Null for a service that it has no model of.
const ServiceModel* find_model(std::string_view service);

// Those services in the order in which the AWS CLI declares them.
const std::vector<std::string>& modelled_services();

}  // namespace keyturn::model
