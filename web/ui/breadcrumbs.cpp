#include "ui/breadcrumbs.h"

#include "imgui_internal.h"
#include "ui/area.h"
#include "ui/context.h"
#include "ui/item.h"
#include "ui/layout.h"
#include "ui/text.h"

namespace keyturn::ui {

int breadcrumbs(const std::vector<std::string>& labels) {
  const Region region(Role::Navigation, "Breadcrumbs");
  int followed = -1;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const IdScope scope(static_cast<int>(i));
    if (i > 0) {
      beside(kSpaceXs);
      icon(Icon::ChevronRight, Ink::Muted, 16);
      beside(kSpaceXs, text_width(labels[i]));
    }
    if (i + 1 < labels.size()) {
      if (link(labels[i])) followed = static_cast<int>(i);
    } else {
      text(labels[i], TextRole::Body, Ink::Muted, width_left());
    }
  }
  return followed;
}

}  // namespace keyturn::ui
