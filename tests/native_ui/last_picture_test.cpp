#include "platform/last_picture.h"

#include <catch2/catch_test_macros.hpp>

#include "imgui.h"
#include "imgui_internal.h"

using keyturn::platform::LastPicture;

namespace {

constexpr ImU32 kGreen = IM_COL32(20, 120, 90, 255);

// A screen of some squares, as ImGui hands it to its renderer.
struct Screen {
  explicit Screen(int squares, ImU32 color = kGreen, float width = 320) {
    list._ResetForNewFrame();
    list.PushTexture(ImTextureRef(ImTextureID(1)));
    list.PushClipRect({0, 0}, {width, 200});
    for (int i = 0; i < squares; ++i) {
      const float left = 10.0f * static_cast<float>(i);
      list.AddRectFilled({left, 10}, {left + 8, 18}, color);
    }
    data.Valid = true;
    data.DisplaySize = {width, 200};
    data.FramebufferScale = {1, 1};
    data.Textures = &textures;
    texture.Status = ImTextureStatus_OK;
    textures.push_back(&texture);
    data.AddDrawList(&list);
  }
  Screen(const Screen&) = delete;
  Screen& operator=(const Screen&) = delete;

  ImDrawListSharedData shared;
  ImDrawList list{&shared};
  ImTextureData texture;
  ImVector<ImTextureData*> textures;
  ImDrawData data;
};

}  // namespace

TEST_CASE("A picture that is the same need not be drawn again", "[native_ui]") {
  LastPicture last;
  CHECK(last.is_changed_by(Screen(2).data));
  last.remember(Screen(2).data);
  CHECK_FALSE(last.is_changed_by(Screen(2).data));
  CHECK_FALSE(last.is_changed_by(Screen(2).data));
}

TEST_CASE("More, less, another colour or another size is another picture", "[native_ui]") {
  LastPicture last;
  last.remember(Screen(2).data);
  CHECK(last.is_changed_by(Screen(1).data));
  CHECK(last.is_changed_by(Screen(3).data));
  CHECK(last.is_changed_by(Screen(0).data));
  CHECK(last.is_changed_by(Screen(2, IM_COL32_WHITE).data));
  CHECK(last.is_changed_by(Screen(2, kGreen, 321).data));
  Screen sharper(2);
  sharper.data.FramebufferScale = {2, 2};
  CHECK(last.is_changed_by(sharper.data));
  CHECK_FALSE(last.is_changed_by(Screen(2).data));
}

TEST_CASE("The same lists with another texture or another clipping are another picture", "[native_ui]") {
  LastPicture last;
  last.remember(Screen(2).data);
  Screen clipped(2);
  clipped.list.CmdBuffer[0].ClipRect.z = 11;
  CHECK(last.is_changed_by(clipped.data));
  Screen textured(2);
  textured.list.CmdBuffer[0].TexRef = ImTextureRef(ImTextureID(2));
  CHECK(last.is_changed_by(textured.data));
}

TEST_CASE("What the canvas lost is drawn again", "[native_ui]") {
  LastPicture last;
  last.remember(Screen(2).data);
  last.forget();
  CHECK(last.is_changed_by(Screen(2).data));
}

TEST_CASE("A texture that waits for the renderer is a reason to draw", "[native_ui]") {
  LastPicture last;
  last.remember(Screen(2).data);
  Screen waiting(2);
  waiting.texture.Status = ImTextureStatus_WantUpdates;
  CHECK(last.is_changed_by(waiting.data));
  waiting.texture.Status = ImTextureStatus_OK;
  CHECK_FALSE(last.is_changed_by(waiting.data));
}

TEST_CASE("A command that calls back may draw anything", "[native_ui]") {
  Screen screen(2);
  screen.list.AddCallback([](const ImDrawList*, const ImDrawCmd*) {}, nullptr);
  LastPicture last;
  last.remember(screen.data);
  CHECK(last.is_changed_by(screen.data));
}
