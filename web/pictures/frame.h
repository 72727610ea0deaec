// The frame around a picture: the insight as the page's title above it, the words below.
#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "app/app.h"
#include "views/pictures/catalogue.h"

namespace keyturn::pictures {

// Draws the choice of what the picture is drawn of.
using Chooser = std::function<void()>;

// What a picture is drawn from and pushes into.
struct Scene {
  const app::App& app;
  app::Actions& actions;
  const views::Picture& picture;
  const std::string& subject;  // a table's name or a key's id
  const Chooser& chooser;

  const World& world() const { return app.world(); }
};

// The insight, the question that the picture answers, and at the right what it is drawn of.
void draw_title(const Scene& scene, std::string_view insight);

// "In words", with a button that copies them.
void draw_words(const Scene& scene, const std::string& words);

}  // namespace keyturn::pictures
