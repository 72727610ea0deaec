#include "pictures/frame.h"

#include "ui/button.h"
#include "ui/container.h"
#include "ui/layout.h"
#include "ui/text.h"

namespace keyturn::pictures {

void draw_title(const Scene& scene, std::string_view insight) {
  ui::page_header(insight, scene.picture.question, scene.chooser);
}

void draw_words(const Scene& scene, const std::string& words) {
  ui::gap(ui::kSpaceL);
  ui::begin_container({.title = "In words", .actions = [&] {
                         if (ui::button("Copy as text", {.icon = ui::Icon::Copy})) scene.actions.copy(words, "text");
                       }});
  ui::paragraph(words);
  ui::end_container();
}

}  // namespace keyturn::pictures
