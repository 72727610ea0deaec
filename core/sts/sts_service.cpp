#include "sts/sts_service.h"

#include "sts/ops/operations.h"
#include "time/format.h"

namespace keyturn::sts {

namespace {

struct Nothing {};  // STS keeps no state of its own
using Entry = service::OperationEntry<Nothing>;

constexpr Entry kOperations[] = {
    {"GetCallerIdentity",
     [](Nothing&, service::Context& context, const Json& params) { return get_caller_identity(context, params); },
     true},
};

const Entry* find(std::string_view operation) {
  return service::find_operation(std::span<const Entry>(kOperations), operation);
}

}  // namespace

const model::ServiceModel& StsService::model() const { return *model::find_model("sts"); }

bool StsService::has(std::string_view operation) const { return find(operation) != nullptr; }

Result<void> StsService::authorise(service::Context&, const model::Operation&, const Json&) { return {}; }

Result<Json> StsService::handle(service::Context& context, std::string_view operation, const Json& params) {
  const Entry* const entry = find(operation);
  KT_ASSERT(entry != nullptr);
  Nothing nothing;
  return entry->handle(nothing, context, params);
}

bool StsService::is_read_only(std::string_view operation) const {
  const Entry* const entry = find(operation);
  KT_ASSERT(entry != nullptr);
  return entry->read_only;
}

std::string StsService::trail_date(Instant t) const { return trail_date_kms(t); }

}  // namespace keyturn::sts
