#include "dynamodb/resource_arn.h"

#include <string>

#include "dynamodb/errors.h"
#include "dynamodb/table_name.h"

namespace keyturn::dynamodb {

Result<Table*> find_resource(TableStore& tables, const service::Context& context, std::string_view arn,
                             Creating creating) {
  if (!arn.starts_with("arn:")) return errors::not_an_arn(arn);
  const std::optional<Arn> parsed = Arn::parse(arn);
  if (!parsed || parsed->service != "dynamodb") return errors::not_of_dynamodb(arn);
  const std::optional<Arn> of_table = parse_table_arn(arn);
  if (!of_table) return errors::not_of_dynamodb(arn);
  const std::string name = table_name(arn);
  if (name.find('/') != std::string::npos) return errors::not_taggable(arn);
  if (of_table->region != context.ground.account.region) return errors::invalid_resource_arn(arn);
  Table* const table = tables.find(std::string_view(name));
  if (!table || table->is_being_restored()) return errors::resource_not_found(arn);
  const bool hidden = table->status == TableStatus::Creating && creating == Creating::NotFound;
  if (hidden) return errors::resource_not_found(arn);
  return table;
}

}  // namespace keyturn::dynamodb
