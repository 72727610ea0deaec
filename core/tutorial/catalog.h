// All lessons in their order, as far as lists need them: what is embedded in the page, while the lessons themselves are
// fetched when they are taken. scripts/lesson_index.py makes it of assets/tutorials/*.json.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace keyturn::tutorial {

struct CatalogEntry {
  std::string id;
  std::string title;
  std::string about;
  std::string chapter;
  int minutes = 0;
  std::string level;
  std::vector<std::string> steps;  // ids
};

const std::vector<CatalogEntry>& catalog();

// Null when there is none of that id.
const CatalogEntry* find_lesson(std::string_view id);

}  // namespace keyturn::tutorial
