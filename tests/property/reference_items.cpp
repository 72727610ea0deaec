// Items, and who may read and write them: facts sheet 8.1, 8.2, 9.3 and 13.
#include <algorithm>

#include "property/reference.h"

namespace keyturn::property {

namespace {

ItemKey key_of(const Json& item) {
  return {item["pk"]["S"].get<std::string>(), std::stoi(item["sk"]["N"].get<std::string>())};
}

RefItem item_of(const Json& json) {
  RefItem item;
  for (const auto& [name, value] : json.items()) item[name] = value;
  return item;
}

bool has_wrong_key(const Json& item) { return !item.contains("sk") || !item["pk"].contains("S"); }

bool condition_holds(const Json& params, bool exists) {
  if (!params.contains("ConditionExpression")) return true;
  return (params["ConditionExpression"] == "attribute_exists(pk)") == exists;
}

// The three forms that the generator makes.
void update(RefItem& item, const Json& params) {
  const std::string expression = params["UpdateExpression"].get<std::string>();
  if (expression == "SET memo = :memo") item["memo"] = params["ExpressionAttributeValues"][":memo"];
  if (expression == "REMOVE hue") item.erase("hue");
  if (expression == "ADD cnt :one") {
    const int before = item.count("cnt") ? std::stoi(item["cnt"]["N"].get<std::string>()) : 0;
    item["cnt"] = Json{{"N", std::to_string(before + 1)}};
  }
}

// However the items are ordered.
std::vector<std::string> texts(const Json& items) {
  std::vector<std::string> result;
  for (const Json& item : items) result.push_back(item.dump());
  std::sort(result.begin(), result.end());
  return result;
}

std::string check_items(const std::vector<Json>& wanted, bool is_ordered, std::size_t limit, const Json& answer) {
  const Json& items = answer["Items"];
  const std::size_t count = std::min(limit, wanted.size());
  if (items.size() != count) return std::to_string(items.size()) + " items, not " + std::to_string(count);
  if (answer["Count"] != count) return "Count is wrong";
  if (limit < wanted.size() && !answer.contains("LastEvaluatedKey")) return "there is no LastEvaluatedKey";
  if (!is_ordered) return texts(items) == texts(Json(wanted)) ? "" : "other items";
  for (std::size_t i = 0; i < count; ++i) {
    if (items[i] != wanted[i])
      return "item " + std::to_string(i) + " is " + items[i].dump() + ", not " + wanted[i].dump();
  }
  return "";
}

Expectation not_found() { return refused("ResourceNotFoundException", "Requested resource not found"); }

}  // namespace

Json to_json(const RefItem& item) {
  Json json = Json::object();
  for (const auto& [name, value] : item) json[name] = value;
  return json;
}

// 8.1: kept for five minutes to five and a half, unless there is another table key by now.
Whether Reference::keeps_table_key(const RefTable& table, std::string_view user) const {
  const auto kept = table.kept.find(std::string(user));
  if (kept == table.kept.end()) return Whether::No;
  const Instant from = kept->second;
  if (now >= from + seconds(332)) return Whether::No;
  Window rekeyed = table.rekeyed;
  if (table.job && !table.job->has_swapped) {
    const bool is_near = now >= table.job->started + seconds(8);
    if (is_near) rekeyed = {table.job->started + seconds(8), now + seconds(1)};
  }
  if (from < rekeyed.earliest && now >= rekeyed.latest) return Whether::No;
  if (from <= rekeyed.latest && now >= rekeyed.earliest) return Whether::Maybe;
  return now < from + seconds(300) ? Whether::Yes : Whether::Maybe;
}

Whether Reference::is_readable(const RefTable& table, std::string_view user) const {
  if (!table.has_items_to_ask_for() || table.is_archived()) return Whether::No;
  if (user == "auditor") return Whether::No;
  if (can_use(table.key, user)) {
    // Around the moment of a swap the other key may be the one in use.
    const bool is_near = table.job && !table.job->has_swapped && now >= table.job->started + seconds(8);
    return !is_near || can_use(table.job->to, user) ? Whether::Yes : Whether::Maybe;
  }
  const bool is_near = table.job && !table.job->has_swapped && now >= table.job->started + seconds(8);
  if (is_near && can_use(table.job->to, user)) return Whether::Maybe;
  return keeps_table_key(table, user);
}

std::optional<Expectation> Reference::locked(const RefTable& table, const Step& step) const {
  if (!table.has_items_to_ask_for()) return not_found();
  if (table.is_archived()) return refused("ResourceInUseException");
  const Whether readable = is_readable(table, step.user);
  if (readable == Whether::Yes) return std::nullopt;
  Expectation error = can_use(table.key, step.user) ? key_error(table.job->to, step.user, "Decrypt")
                                                    : key_error(table.key, step.user, "Decrypt");
  if (readable == Whether::Maybe) error.codes.push_back("");
  return error;
}

Expectation Reference::expect_one_item(const Step& step, RefTable& table) {
  const Json& params = step.params;
  const bool is_put = step.operation == "PutItem";
  const Json& key_members = is_put ? params["Item"] : params["Key"];
  if (has_wrong_key(key_members)) {
    if (is_put) return refused("ValidationException", "One or more parameter values were invalid: ");
    return refused("ValidationException", "The provided key element does not match the schema");
  }
  const ItemKey key = key_of(key_members);
  const auto old = table.items.find(key);
  const bool exists = old != table.items.end();
  Expectation expected;
  if (step.operation == "GetItem") {
    expected.answer = exists ? Json{{"Item", to_json(old->second)}} : Json::object();
    return expected;
  }
  if (!condition_holds(params, exists))
    return refused("ConditionalCheckFailedException", "The conditional request failed");
  const bool wants_old = params.contains("ReturnValues");
  expected.answer = wants_old && exists ? Json{{"Attributes", to_json(old->second)}} : Json::object();
  expected.apply = [&table, key, params, operation = step.operation](const Json&) {
    if (operation == "DeleteItem") {
      table.items.erase(key);
    } else if (operation == "PutItem") {
      table.items[key] = item_of(params["Item"]);
    } else {
      RefItem& item = table.items[key];
      item["pk"] = params["Key"]["pk"];
      item["sk"] = params["Key"]["sk"];
      update(item, params);
    }
  };
  return expected;
}

Expectation Reference::expect_query(const Step& step, RefTable& table) {
  const Json& params = step.params;
  const bool by_index = params.contains("IndexName");
  if (by_index && params["IndexName"] != "ByHue") {
    return refused("ValidationException", "The table does not have the specified index: ");
  }
  std::vector<Json> wanted;
  for (const auto& [key, item] : table.items) {
    if (step.operation == "Query") {
      const Json& value = params["ExpressionAttributeValues"][":v"];
      if (by_index ? !item.count("hue") || item.at("hue") != value : item.at("pk") != value) continue;
    }
    wanted.push_back(to_json(item));
  }
  if (!params.value("ScanIndexForward", true)) std::reverse(wanted.begin(), wanted.end());
  const std::size_t limit = params.value("Limit", std::size_t{1000});
  const bool is_ordered = step.operation == "Query" && !by_index;
  Expectation expected;
  expected.check = [wanted, is_ordered, limit](const Json& answer) {
    return check_items(wanted, is_ordered, limit, answer);
  };
  return expected;
}

namespace {

// The parts of a request for several items: table, operation and parameters.
struct Part {
  std::string table;
  std::string operation;
  Json params;
};

std::vector<Part> parts_of(const Step& step) {
  std::vector<Part> parts;
  if (step.params.contains("TransactItems")) {
    for (const Json& entry : step.params["TransactItems"]) {
      const std::string kind = entry.begin().key();
      const Json& params = entry.begin().value();
      parts.push_back({params["TableName"].get<std::string>(), kind + "Item", params});
    }
    return parts;
  }
  for (const auto& [table, entries] : step.params["RequestItems"].items()) {
    for (const Json& entry : entries.is_object() ? entries["Keys"] : entries) {
      if (step.operation == "BatchGetItem") parts.push_back({table, "GetItem", {{"Key", entry}}});
      if (entry.contains("PutRequest")) parts.push_back({table, "PutItem", entry["PutRequest"]});
      if (entry.contains("DeleteRequest")) parts.push_back({table, "DeleteItem", entry["DeleteRequest"]});
    }
  }
  return parts;
}

// Responses of BatchGetItem, whose order is not promised.
std::string check_batch(const std::map<std::string, std::vector<Json>>& wanted, const Json& answer) {
  for (const auto& [table, items] : wanted) {
    const Json found = answer["Responses"].contains(table) ? answer["Responses"][table] : Json::array();
    if (texts(found) != texts(Json(items))) return "other items of " + table;
  }
  return "";
}

}  // namespace

Expectation Reference::expect_many(const Step& step) {
  const std::vector<Part> parts = parts_of(step);
  std::vector<std::string> refusals;
  bool may_succeed = true;
  Expectation expected;
  const auto note = [&](const std::optional<Expectation>& error) {
    if (!error) return;
    for (const std::string& code : error->codes) {
      if (!code.empty()) refusals.push_back(code);
    }
    const bool is_sure = std::find(error->codes.begin(), error->codes.end(), "") == error->codes.end();
    may_succeed = may_succeed && !is_sure;
  };
  std::vector<std::function<void(const Json&)>> effects;
  Json gets = Json::array();
  std::map<std::string, std::vector<Json>> found_items;
  for (const Part& part : parts) {
    const auto found = tables.find(part.table);
    note(found == tables.end() ? std::optional(not_found()) : locked(found->second, step));
    if (found == tables.end()) continue;
    expected.opened.push_back(part.table);
    if (part.operation == "ConditionCheckItem") {
      const bool exists = found->second.items.count(key_of(part.params["Key"])) > 0;
      if (!condition_holds(part.params, exists)) note(refused("TransactionCanceledException"));
      continue;
    }
    Expectation one = expect_one_item({step.user, "dynamodb", part.operation, part.params, {}}, found->second);
    if (one.codes.front() == "ConditionalCheckFailedException") one.codes = {"TransactionCanceledException"};
    note(one.codes.front().empty() ? std::nullopt : std::optional(one));
    if (one.apply) effects.push_back(std::move(one.apply));
    if (part.operation != "GetItem" || !one.answer) continue;
    gets.push_back(*one.answer);
    if (one.answer->contains("Item")) found_items[part.table].push_back((*one.answer)["Item"]);
  }
  if (!refusals.empty()) expected.codes = refusals;
  if (!refusals.empty() && may_succeed) expected.codes.push_back("");
  if (step.operation == "TransactGetItems") expected.answer = Json{{"Responses", gets}};
  if (step.operation == "TransactWriteItems") expected.answer = Json::object();
  if (step.operation == "BatchWriteItem") expected.answer = Json{{"UnprocessedItems", Json::object()}};
  if (step.operation == "BatchGetItem") {
    expected.check = [found_items](const Json& answer) { return check_batch(found_items, answer); };
  }
  expected.apply = [effects](const Json& answer) {
    for (const auto& effect : effects) effect(answer);
  };
  return expected;
}

Expectation Reference::expect_items(const Step& step) {
  if (step.user == "auditor") return refused("AccessDeniedException", "is not authorized to perform: dynamodb:");
  if (!step.params.contains("TableName")) return expect_many(step);
  const auto found = tables.find(step.params["TableName"].get<std::string>());
  if (found == tables.end()) return not_found();
  RefTable& table = found->second;
  const std::optional<Expectation> lock = locked(table, step);
  const bool is_query = step.operation == "Query" || step.operation == "Scan";
  Expectation expected = is_query ? expect_query(step, table) : expect_one_item(step, table);
  expected.opened = {table.name};
  if (!lock) return expected;
  const bool is_sure = lock->codes.back() != "";
  const bool is_right = expected.codes.front().empty();
  if (is_right && is_sure) {
    expected = *lock;
    expected.opened = {table.name};
    return expected;
  }
  // What is wrong with the request may be seen before or after what is wrong with the key.
  expected.text.clear();
  expected.codes.push_back(lock->codes.front());
  return expected;
}

// A table key comes from KMS exactly when the connection has none (8.1, 8.2), and that is in the trail.
std::string Reference::note_call(const World& world, const Step& step, const Expectation& expected,
                                 const service::Reply& reply) {
  const bool is_ok = reply.outcome.ok();
  const trail::Trail& events = world.ground.trail;
  std::map<std::string, int> asked;
  std::vector<std::string> made_for;
  for (std::size_t i = events.size(); i-- > 0 && events.at(i).number >= reply.event;) {
    const trail::Event& event = events.at(i);
    if (event.parent != reply.event) continue;
    if (event.name == "Decrypt") {
      const std::string table =
          event.request_parameters["encryptionContext"]["aws:dynamodb:tableName"].get<std::string>();
      ++asked[table];
      const bool is_item_operation = !expected.opened.empty();
      if (is_item_operation && !event.failed() && tables.count(table)) tables[table].kept[step.user] = now;
      if (is_item_operation && keeps_before_.count(table) && keeps_before_[table] == Whether::Yes) {
        return "KMS was asked for the table key of " + table + ", which was kept";
      }
    }
  }
  for (const std::string& name : expected.opened) {
    const RefTable& table = tables[name];
    if (asked[name] > 1) return "KMS was asked twice for " + name;
    if (table.key.empty() && !table.job && asked[name] > 0)
      return "KMS was asked for " + name + ", which has no KMS key";
    const bool must_ask = is_ok && !table.key.empty() && !table.job && keeps_before_[name] == Whether::No;
    if (must_ask && asked[name] == 0) return "KMS was not asked for the table key of " + name;
  }
  if (step.operation == "RevokeGrant") {
    for (auto& [name, table] : tables) {
      std::erase(table.grants, step.params["GrantId"].get<std::string>());
      std::erase(table.job_grants, step.params["GrantId"].get<std::string>());
    }
  }
  const bool makes_grants = is_ok && (step.operation == "CreateTable" || step.params.contains("SSESpecification"));
  if (!makes_grants) return "";
  RefTable& table = tables[step.params["TableName"].get<std::string>()];
  std::vector<std::string>& grants = step.operation == "CreateTable" ? table.grants : table.job_grants;
  bool& has_grants = table.job ? table.job->has_grants : table.has_grants;
  if (has_grants) return "";  // the same change again
  has_grants = true;
  for (const kms::Grant& grant : world.keys.grants) {
    const auto name = grant.context_subset.find("aws:dynamodb:tableName");
    if (name == grant.context_subset.end() || name->second != table.name) continue;
    if (std::find(table.grants.begin(), table.grants.end(), grant.id) == table.grants.end()) grants.push_back(grant.id);
  }
  const std::string& key = table.job ? table.job->to : table.key;
  return grants.size() == (key.empty() ? 0U : 2U) ? "" : "there are " + std::to_string(grants.size()) + " grants";
}

}  // namespace keyturn::property
