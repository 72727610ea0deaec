// A card with a header: title, count, description and, on the right, actions.
#pragma once
#include <functional>
#include <string_view>

namespace keyturn::ui {

struct ContainerHeader {
  std::string_view title;
  std::string_view count = {};  // "3": shown in brackets
  std::string_view description = {};
  std::function<void()> actions = {};  // draws buttons, one after the other; they end at the right edge
  bool flush = false;                  // content to the edges: tables
  int level = 2;                       // of the heading
};

// Everything between the two is inside. Grows with its content.
void begin_container(const ContainerHeader& header);
void end_container();

// The head of a page: title, description, actions. Once a page.
void page_header(std::string_view title, std::string_view description, const std::function<void()>& actions = {});

}  // namespace keyturn::ui
