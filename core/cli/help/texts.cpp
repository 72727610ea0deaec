#include "cli/help/texts.h"

namespace keyturn::cli {

namespace {

const Json& nothing() {
  static const Json null;
  return null;
}

const Json& member_of(const Json& object, std::string_view name) {
  if (!object.is_object()) return nothing();
  const auto found = object.find(name);
  return found == object.end() ? nothing() : *found;
}

std::string text_of(const Json& value) { return value.is_string() ? value.get<std::string>() : std::string(); }

}  // namespace

std::string HelpTexts::service(std::string_view service_name) const {
  return text_of(member_of(file(service_name), "service"));
}

std::string HelpTexts::operation(std::string_view service_name, std::string_view operation_name) const {
  return text_of(member_of(member_of(file(service_name), "operations"), operation_name));
}

std::string HelpTexts::shape(std::string_view service_name, std::string_view shape_name,
                             std::string_view member) const {
  return text_of(member_of(member_of(member_of(file(service_name), "shapes"), shape_name), member));
}

std::string HelpTexts::own(std::string_view kind, std::string_view name) const { return text_of(entry(kind, name)); }

const Json& HelpTexts::entry(std::string_view kind, std::string_view name) const {
  return member_of(member_of(file("cli"), kind), name);
}

const Json& HelpTexts::file(std::string_view name) const {
  const auto known = files_.find(name);
  if (known != files_.end()) return known->second;
  const std::string_view text = source_ ? source_(name) : std::string_view();
  if (text.empty()) return nothing();
  Json read = Json::parse(text, nullptr, false);
  return files_.emplace(std::string(name), read.is_discarded() ? Json() : std::move(read)).first->second;
}

}  // namespace keyturn::cli
