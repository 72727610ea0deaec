#include "dynamodb/items_fixture.h"

#include <map>

namespace keyturn::dynamodb::testing {

Json song(std::string_view artist, std::string_view title, std::string_view more) {
  Json item = {{"Artist", {{"S", artist}}}, {"SongTitle", {{"S", title}}}};
  item.update(Json::parse(more));
  Json sorted = Json::object();
  for (const auto& [name, value] : item.get<std::map<std::string, Json>>()) sorted[name] = value;
  return sorted;
}

Json ItemAccount::ask(std::string_view operation, std::string_view params) { return answer(operation, update(params)); }

ServiceError ItemAccount::refused(std::string_view operation, std::string_view params) {
  return refusal(operation, update(params));
}

std::string ItemAccount::message(std::string_view operation, std::string_view params) {
  const ServiceError error = refused(operation, params);
  return error.code == "ValidationException" ? error.message : error.code + ": " + error.message;
}

void ItemAccount::put(std::string_view artist, std::string_view title, std::string_view more) {
  answer("PutItem", {{"TableName", "Music"}, {"Item", song(artist, title, more)}});
}

Json ItemAccount::get(std::string_view artist, std::string_view title) {
  const Json found = answer("GetItem", {{"TableName", "Music"}, {"Key", song(artist, title)}});
  return found.contains("Item") ? found["Item"] : Json();
}

std::vector<std::string> ItemAccount::column(const Json& answer, std::string_view attribute) {
  std::vector<std::string> result;
  for (const Json& item : answer.at("Items")) {
    const auto found = item.find(std::string(attribute));
    result.push_back(found == item.end() ? "-" : found->begin()->get<std::string>());
  }
  return result;
}

}  // namespace keyturn::dynamodb::testing
