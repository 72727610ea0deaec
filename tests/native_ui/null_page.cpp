#include "native_ui/null_page.h"

#include <utility>

#include "base/assert.h"
#include "imgui_internal.h"
#include "ui/context.h"

namespace keyturn::test {
namespace {

ImGuiContext* open_imgui(ImVec2 size) {
  ImGuiContext* made = ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = size;
  io.DeltaTime = 1.0f / 60.0f;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  return made;
}

// What a renderer would do with the fonts' textures, without a GPU.
void accept_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    } else if (texture->Status != ImTextureStatus_OK) {
      texture->SetTexID(ImTextureID(1));
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

}  // namespace

NullPage::NullPage(World world, ImVec2 size)
    : imgui_(open_imgui(size)), app_(std::move(world)), ui_(panes::open_ui(app_)) {}

NullPage::~NullPage() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  ImGui::GetIO().UserData = nullptr;
  ImGui::DestroyContext(imgui_);
}

void NullPage::draw(int frames) {
  for (int i = 0; i < frames; ++i) {
    panes::follow_theme(app_);
    ImGui::NewFrame();
    ui::begin_frame();
    panes::draw(app_, panes_, [this] { screens::draw_page(app_, pages_); });
    ui::end_frame();
    ImGui::Render();
    accept_textures();
    app_.drain();
  }
}

void NullPage::go(const app::Route& route) {
  app_.actions().navigate(route);
  app_.drain();
}

std::vector<std::string> NullPage::problems() const { return ui_->semantics.problems(); }

const platform::AccessibleNode* NullPage::find(platform::Role role, const std::string& name) const {
  for (const platform::AccessibleNode& node : ui_->semantics.nodes()) {
    if (node.role == role && node.name == name) return &node;
  }
  return nullptr;
}

void NullPage::press(platform::Role role, const std::string& name) {
  const platform::AccessibleNode* node = find(role, name);
  KT_ASSERT(node != nullptr);
  ImGui::ActivateItemByID(node->id);
  draw();
}

void NullPage::focus(platform::Role role, const std::string& name) {
  const platform::AccessibleNode* const node = find(role, name);
  KT_ASSERT(node != nullptr);
  ImGuiWindow* const window = ImGui::FindWindowByID(node->window);
  ImGui::FocusWindow(window);
  ImGui::SetNavID(node->id, ImGuiNavLayer_Main, window->NavRootFocusScopeId, ImRect());
  ImGui::SetNavCursorVisible(true);
  draw();
}

void NullPage::type(const std::string& text) {
  ImGui::GetIO().AddInputCharactersUTF8(text.c_str());
  draw();
}

void NullPage::tap(ImGuiKey key) {
  ImGui::GetIO().AddKeyEvent(key, true);
  draw(1);
  ImGui::GetIO().AddKeyEvent(key, false);
  draw();
}

}  // namespace keyturn::test
