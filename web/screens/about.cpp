#include "screens/about.h"

#include "ui/container.h"
#include "ui/item.h"
#include "ui/text.h"
#include "views/fidelity.h"

namespace keyturn::screens {

void draw_about() {
  ui::page_header("About this simulation",
                  "Keyturn runs in this page alone: no account, no network, no bill. Never type real secrets into it.");
  for (const views::FidelityGroup& group : views::fidelity()) {
    ui::begin_container({.title = group.title, .description = group.text});
    bool first = true;
    for (const views::FidelityEntry& entry : group.entries) {
      if (!first) ui::gap(ui::kSpaceM);
      first = false;
      const ui::IdScope scope(entry.title);  // several entries name the same source
      ui::text(entry.title, ui::TextRole::Strong);
      ui::gap(ui::kSpaceXxs);
      ui::paragraph(entry.text);
      ui::gap(ui::kSpaceXxs);
      ui::external_link(views::readable_address(entry.source), entry.source, ui::TextRole::Small);
    }
    ui::end_container();
    ui::gap(ui::kSpaceL);
  }
}

}  // namespace keyturn::screens
