// What every picture has: a table or a key that it is drawn of, a title that states the insight, and the same as text,
// on the page and to be copied.
#pragma once
#include <string>
#include <string_view>

#include "app/app.h"
#include "pictures/bytes.h"
#include "pictures/events.h"
#include "pictures/frame.h"
#include "pictures/ladder.h"
#include "pictures/life.h"
#include "views/pictures/catalogue.h"

namespace keyturn::pictures {

// What the pictures remember between frames.
struct PicturesState {
  LadderState ladder;
  BytesState bytes;
  LifeState life;
  EventsState events;
};

// Draws the picture of `subject`, a table's name or a key's id that the account has.
void draw(const app::App& app, const views::Picture& picture, const std::string& subject, const Chooser& chooser,
          PicturesState& state, app::Actions& actions);

}  // namespace keyturn::pictures
