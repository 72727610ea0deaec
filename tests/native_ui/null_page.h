// The whole page drawn into nothing: ImGui with textures that nobody sees, the app, every pane. For tests of what a
// frame says (names, roles, ids) and does.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "app/app.h"
#include "imgui.h"
#include "panes/page.h"
#include "screens/pages.h"

namespace keyturn::test {

class NullPage {
 public:
  explicit NullPage(World world = default_world(), ImVec2 size = ImVec2(1280, 800));
  ~NullPage();
  NullPage(const NullPage&) = delete;
  NullPage& operator=(const NullPage&) = delete;

  app::App& app() { return app_; }
  void draw(int frames = 3);
  void go(const app::Route& route);

  std::vector<std::string> problems() const;
  const platform::AccessibleNode* find(platform::Role role, const std::string& name) const;

  // As a screen reader's click does.
  void press(platform::Role role, const std::string& name);
  // The keyboard's focus, as Tab brings it.
  void focus(platform::Role role, const std::string& name);
  void type(const std::string& text);
  void tap(ImGuiKey key);

 private:
  ImGuiContext* imgui_;
  app::App app_;
  screens::Pages pages_;
  panes::Panes panes_;
  std::unique_ptr<ui::Context> ui_;
};

}  // namespace keyturn::test
