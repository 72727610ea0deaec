#include "screens/gallery.h"

#include "base/text.h"
#include "ui/container.h"
#include "ui/layout.h"
#include "ui/text.h"
#include "views/pictures/catalogue.h"

namespace keyturn::screens {

void draw_gallery(const app::App&, app::Actions& actions) {
  ui::page_header("Pictures", "Drawn from your account as it is at this moment. What you do changes them.");
  const std::vector<views::Picture>& all = views::pictures();
  constexpr float kCardWidth = 300;
  ui::grid("pictures", static_cast<int>(all.size()), 3, kCardWidth, [&](int index, float) {
    const views::Picture& picture = all[static_cast<std::size_t>(index)];
    ui::begin_container({.title = picture.title, .description = picture.question});
    if (ui::link(joined({"Look at ", lower_first(picture.title)}))) {
      actions.navigate(app::picture_of_table(std::string(picture.name), {}));  // the first there is
    }
    ui::end_container();
  });
}

}  // namespace keyturn::screens
