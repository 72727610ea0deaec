// The control plane of tables: facts sheet 2 to 7 and 9.4.
#include <algorithm>

#include "property/reference.h"

namespace keyturn::property {

namespace {

constexpr const char* kInvalid = "One or more parameter values were invalid: ";

Expectation in_use(const std::string& detail) {
  return refused("ResourceInUseException", "Attempt to change a resource which is still in use: " + detail);
}

Expectation not_found(const std::string& name) {
  return refused("ResourceNotFoundException", "Requested resource not found: Table: " + name + " not found");
}

// 6.2. Nothing when the combination is right.
std::optional<std::string> combination_error(const Json& sse) {
  const bool has_type = sse.contains("SSEType");
  const bool has_key = sse.contains("KMSMasterKeyId");
  const bool is_off = sse.contains("Enabled") && !sse["Enabled"].get<bool>();
  if (is_off && has_type) return "SSEType can not be specified if Enabled is false";
  if (is_off && has_key) return "KMSMasterKeyId can not be specified if Enabled is false";
  if (has_type && sse["SSEType"] == "AES256") return "SSEType AES256 is not supported";
  if (has_key && !has_type) return "SSEType KMS is required if KMSMasterKeyId is specified";
  return std::nullopt;
}

// The key as the request names it; empty: AWS owned.
std::string requested_key(const Json& sse) {
  if (sse.contains("KMSMasterKeyId")) return sse["KMSMasterKeyId"].get<std::string>();
  const bool is_on = sse.contains("SSEType") || (sse.contains("Enabled") && sse["Enabled"].get<bool>());
  return is_on ? "alias/aws/dynamodb" : "";
}

Json shown_encryption(const RefTable& table) {
  if (table.job) {
    const std::string& key = table.job->has_swapped ? table.job->to : table.job->from;
    Json shown = {{"Status", "UPDATING"}};
    if (!key.empty()) {
      shown["SSEType"] = "KMS";
      shown["KMSMasterKeyArn"] = key;
    }
    return shown;
  }
  if (table.key.empty()) return nullptr;
  return {{"Status", "ENABLED"}, {"SSEType", "KMS"}, {"KMSMasterKeyArn", table.key}};
}

std::string check_description(const RefTable& table, const Json& description) {
  if (description["TableStatus"] != table.status) {
    return "TableStatus is " + description["TableStatus"].dump() + ", not " + table.status;
  }
  Json shown = description.contains("SSEDescription") ? description["SSEDescription"] : Json();
  // With the AWS owned key there is no SSEDescription to hold it.
  const bool shows_date = table.since && (table.job || !table.key.empty());
  if (shows_date != (shown.is_object() && shown.contains("InaccessibleEncryptionDateTime"))) {
    return "InaccessibleEncryptionDateTime is wrong in " + shown.dump();
  }
  if (shows_date) shown.erase("InaccessibleEncryptionDateTime");
  if (table.is_archived()) return "";
  if (shown != shown_encryption(table)) return "SSEDescription is " + shown.dump();
  return "";
}

}  // namespace

Expectation Reference::expect_create(const Step& step) {
  const Json& params = step.params;
  const std::string name = params["TableName"].get<std::string>();
  if (name.size() < 3) {
    return refused("ValidationException", "Value '" + name + "' at 'tableName' failed to satisfy constraint: Member");
  }
  if (step.user == "auditor") return refused("AccessDeniedException", "dynamodb:CreateTable");
  if (!params.contains("ProvisionedThroughput")) {
    return refused("ValidationException", std::string(kInvalid) + "ReadCapacityUnits and WriteCapacityUnits must both");
  }
  const Json sse = params.value("SSESpecification", Json::object());
  if (const auto error = combination_error(sse)) return refused("ValidationException", kInvalid + *error);
  if (const auto found = tables.find(name); found != tables.end()) {
    if (found->second.status == "CREATING") return in_use("Table is being created: " + name);
    return refused("ResourceInUseException", "Table already exists: " + name);
  }
  const std::string requested = requested_key(sse);
  const std::string key = requested.empty() ? "" : resolved(requested);
  if (!can_use(key, step.user)) return key_error(key, step.user, "CreateGrant");
  Expectation expected;
  expected.check = [key](const Json& answer) -> std::string {
    const Json& table = answer["TableDescription"];
    if (table["TableStatus"] != "CREATING") return "it is not CREATING";
    if (key.empty()) return table.contains("SSEDescription") ? "SSEDescription is there" : "";
    return table["SSEDescription"]["KMSMasterKeyArn"] == key && table["SSEDescription"]["Status"] == "ENABLED"
               ? ""
               : "SSEDescription is " + table["SSEDescription"].dump();
  };
  expected.apply = [this, name, key](const Json& answer) {
    RefTable table;
    table.name = name;
    table.id = answer["TableDescription"]["TableId"].get<std::string>();
    table.created = table.usable_since = now;
    table.key = key;
    tables[name] = std::move(table);
  };
  return expected;
}

Expectation Reference::expect_encryption(const Step& step, RefTable& table) {
  const std::string requested = requested_key(step.params["SSESpecification"]);
  const std::string key = requested.empty() ? "" : resolved(requested);
  if (table.job) {
    const bool is_same = requested == table.job->requested || (requested == table.job->to);
    if (is_same) return Expectation();  // 4.6
    // That another change is under way and that the quota is used up: nothing says which is seen first.
    Expectation expected = in_use("Server-Side Encryption is still being updated");
    if (!requested.empty() && table.quota.count >= 4) {
      expected.codes.push_back("LimitExceededException");
      expected.text.clear();
    }
    return expected;
  }
  if (requested.empty() && table.key.empty()) {
    return refused("ValidationException", std::string(kInvalid) + "Table is already encrypted by default");
  }
  if (!requested.empty() && requested == table.key) {
    return refused("ValidationException", "Table is already encrypted with given KMSMasterKeyId. Use KMSMasterKeyId");
  }
  // 7.
  const bool is_new_window = table.quota.count == 0 || now >= table.quota.window_end;
  const bool is_used_up = !is_new_window && table.quota.count >= 4 && now < table.quota.last + hours(6);
  if (is_used_up && !requested.empty()) {
    return refused("LimitExceededException", "Subscriber limit exceeded: Encryption mode changes are limited in the ");
  }
  if (!can_use(table.key, step.user)) return key_error(table.key, step.user, "Decrypt");
  if (!can_use(key, step.user)) return key_error(key, step.user, "CreateGrant");
  Expectation expected;
  expected.apply = [this, &table, requested, key, is_new_window](const Json&) {
    SseJob job;
    job.from = table.key;
    job.to = key;
    job.requested = requested;
    job.started = now;
    job.settles = {now + milliseconds(21'300), now + milliseconds(23'400)};
    table.job = job;
    table.heals = !table.is_usable;
    table.quota.count = is_new_window ? 1 : table.quota.count + 1;
    table.quota.last = now + seconds(9);
    if (is_new_window) table.quota.window_end = table.quota.last + hours(24);
  };
  return expected;
}

Expectation Reference::expect_update(const Step& step) {
  const Json& params = step.params;
  const std::string name = params["TableName"].get<std::string>();
  if (step.user == "auditor") return refused("AccessDeniedException", "dynamodb:UpdateTable");
  if (params.size() == 1) return refused("ValidationException", "At least one of ProvisionedThroughput, BillingMode,");
  if (params.contains("SSESpecification")) {
    if (params.size() > 2) {
      return refused("ValidationException", "Server-Side Encryption modification must be the only operation in the");
    }
    if (const auto error = combination_error(params["SSESpecification"])) {
      return refused("ValidationException", kInvalid + *error);
    }
  }
  const auto found = tables.find(name);
  if (found == tables.end()) return not_found(name);
  RefTable& table = found->second;
  if (table.status == "CREATING") return in_use("Table is being created: " + name);
  if (table.status == "DELETING") return in_use("Table is being deleted: " + name);
  if (table.is_archived()) return refused("ResourceInUseException");
  if (params.contains("SSESpecification")) return expect_encryption(step, table);
  if (params.contains("DeletionProtectionEnabled")) {
    const bool wanted = params["DeletionProtectionEnabled"].get<bool>();
    if (wanted != table.is_protected && now < table.protection_changed + seconds(15)) {
      if (!table.capacity_change)
        return refused("ThrottlingException", "modified within the previous 15000 milliseconds");
      Expectation either = refused("ThrottlingException");  // which of the two is looked at first is not known
      either.codes.push_back("ResourceInUseException");
      return either;
    }
    Expectation expected;
    if (table.capacity_change) expected.codes.push_back("ResourceInUseException");  // 4.4: catalogued, but not seen
    expected.apply = [this, &table, wanted](const Json&) {
      if (wanted != table.is_protected) table.protection_changed = now;
      table.is_protected = wanted;
    };
    return expected;
  }
  if (table.capacity_change) return in_use("Table IOPS are currently being updated. Table: " + name);
  const std::int64_t units = params["ProvisionedThroughput"]["ReadCapacityUnits"].get<std::int64_t>();
  if (units == table.read_units) {
    return refused("ValidationException", "The provisioned throughput for the table will not change.");
  }
  Expectation expected;
  expected.apply = [this, &table, units](const Json&) {
    table.read_units = units;
    table.capacity_change = now;
    table.status = "UPDATING";
  };
  return expected;
}

Expectation Reference::expect_delete(const Step& step) {
  const std::string name = step.params["TableName"].get<std::string>();
  if (step.user == "auditor") return refused("AccessDeniedException", "dynamodb:DeleteTable");
  const auto found = tables.find(name);
  if (found == tables.end()) return not_found(name);
  RefTable& table = found->second;
  if (table.status == "CREATING") return in_use("Table is being created: " + name);
  if (table.status == "DELETING") return in_use("Table is being deleted: " + name);
  Expectation expected;
  expected.codes.clear();
  if (table.is_protected) expected.codes.push_back("ValidationException");
  const bool is_busy = table.job || table.capacity_change || table.status == "ARCHIVING";
  // A change of key that waits for the old key would keep the table for ever: it may not stand in the way.
  const bool waits = table.job && !table.job->has_swapped && !table.is_usable;
  if (is_busy) expected.codes.push_back("ResourceInUseException");
  if (expected.codes.empty() || (waits && !table.is_protected)) expected.codes.push_back("");
  expected.apply = [this, &table](const Json&) {
    table.status = "DELETING";
    table.deleted = now;
  };
  return expected;
}

Expectation Reference::expect_describe(const Step& step) {
  if (step.operation == "ListTables") {
    Json names = Json::array();
    for (const auto& [name, table] : tables) names.push_back(name);
    Expectation expected;
    expected.answer = Json{{"TableNames", std::move(names)}};
    return expected;
  }
  const std::string name = step.params["TableName"].get<std::string>();
  const auto found = tables.find(name);
  if (found == tables.end()) return not_found(name);
  Expectation expected;
  expected.check = [&table = found->second](const Json& answer) { return check_description(table, answer["Table"]); };
  return expected;
}

Expectation Reference::expect(const Step& step) {
  keeps_before_.clear();
  for (const auto& [name, table] : tables) keeps_before_[name] = keeps_table_key(table, step.user);
  if (step.service == "kms") return expect_key_operation(step);
  if (step.operation == "CreateTable") return expect_create(step);
  if (step.operation == "UpdateTable") return expect_update(step);
  if (step.operation == "DeleteTable") return expect_delete(step);
  if (step.operation == "DescribeTable" || step.operation == "ListTables") return expect_describe(step);
  return expect_items(step);
}

}  // namespace keyturn::property
