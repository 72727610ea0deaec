#include "pictures/picture.h"

#include "pictures/blast.h"
#include "pictures/gates.h"
#include "pictures/kinds.h"
#include "pictures/rotation.h"

namespace keyturn::pictures {

void draw(const app::App& app, const views::Picture& picture, const std::string& subject, const Chooser& chooser,
          PicturesState& state, app::Actions& actions) {
  const Scene scene{app, actions, picture, subject, chooser};
  switch (picture.kind) {
    case views::PictureKind::Ladder: return draw_ladder(scene, state.ladder);
    case views::PictureKind::Bytes: return draw_bytes(scene, state.bytes);
    case views::PictureKind::Life: return draw_life(scene, state.life);
    case views::PictureKind::Events: return draw_events(scene, state.events);
    case views::PictureKind::Gates: return draw_gates(scene);
    case views::PictureKind::Kinds: return draw_kinds(scene);
    case views::PictureKind::Rotation: return draw_rotation(scene);
    case views::PictureKind::Blast: return draw_blast(scene);
  }
}

}  // namespace keyturn::pictures
