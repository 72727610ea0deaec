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

std::string_view text_of(const Json& value) {
  return value.is_string() ? std::string_view(value.get_ref<const std::string&>()) : std::string_view();
}

}  // namespace

std::string_view HelpTexts::service(std::string_view service_name) const {
  return text_of(member_of(file(service_name), "service"));
}

std::string_view HelpTexts::operation(std::string_view service_name, std::string_view operation_name) const {
  return text_of(member_of(member_of(file(service_name), "operations"), operation_name));
}

std::string_view HelpTexts::shape(std::string_view service_name, std::string_view shape_name,
                                  std::string_view member) const {
  return text_of(member_of(member_of(member_of(file(service_name), "shapes"), shape_name), member));
}

std::string_view HelpTexts::member(std::string_view service_name, std::string_view owner, std::string_view member,
                                   std::string_view shape_name) const {
  const Json& own = member_of(member_of(member_of(file(service_name), "shapes"), owner), member);
  return own.is_string() ? text_of(own) : shape(service_name, shape_name, "");
}

std::string_view HelpTexts::examples(std::string_view group, std::string_view command) const {
  return text_of(member_of(member_of(file(group), "examples"), command));
}

std::string_view HelpTexts::remarks(std::string_view service_name, std::string_view operation_name) const {
  return text_of(member_of(member_of(file(service_name), "remarks"), operation_name));
}

std::string_view HelpTexts::closing(std::string_view service_name, std::string_view operation_name) const {
  return text_of(member_of(member_of(file(service_name), "closing"), operation_name));
}

std::string_view HelpTexts::topic(std::string_view name, std::string_view part) const {
  return text_of(member_of(member_of(member_of(file("topics"), "topics"), name), part));
}

const Hyphenation& HelpTexts::hyphenation() const {
  static const Hyphenation none;
  const Json& found = file("hyphens");
  if (!found.is_object()) return none;
  if (!hyphenation_) {
    hyphenation_ = std::make_unique<const Hyphenation>(text_of(member_of(found, "patterns")),
                                                       text_of(member_of(found, "exceptions")));
  }
  return *hyphenation_;
}

std::string_view HelpTexts::own(std::string_view kind, std::string_view name) const {
  return text_of(member_of(member_of(file("cli"), kind), name));
}

const Json& HelpTexts::file(std::string_view name) const {
  const auto known = files_.find(name);
  if (known != files_.end()) return known->second;
  const std::string_view text = source_ ? source_(name) : std::string_view();
  if (text.empty()) return nothing();
  Json read = Json::parse(text, nullptr, false);
  if (!read.is_object()) read = Json::object();
  return files_.emplace(name, std::move(read)).first->second;
}

}  // namespace keyturn::cli
