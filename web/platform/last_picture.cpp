#include "platform/last_picture.h"

#include <cstring>

#include "imgui.h"

namespace keyturn::platform {
namespace {

// Hands `visit` every stretch of memory that decides how `data` looks; ends early when `visit` answers false.
template <class Visit>
bool for_each_part(const ImDrawData& data, Visit visit) {
  const auto part = [&](const auto* first, int count) {
    return visit(reinterpret_cast<const std::byte*>(first), sizeof(*first) * static_cast<std::size_t>(count));
  };
  const float frame[] = {data.DisplayPos.x,         data.DisplayPos.y,        data.DisplaySize.x,
                         data.DisplaySize.y,        data.FramebufferScale.x,  data.FramebufferScale.y,
                         float(data.TotalVtxCount), float(data.TotalIdxCount)};
  if (!part(frame, 8)) return false;
  for (const ImDrawList* list : data.CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) {
      const ImTextureID texture = command.GetTexID();
      const unsigned numbers[] = {command.ElemCount, command.IdxOffset, command.VtxOffset};
      if (!part(&command.ClipRect, 1) || !part(&texture, 1) || !part(numbers, 3)) return false;
    }
    if (!part(list->VtxBuffer.Data, list->VtxBuffer.Size) || !part(list->IdxBuffer.Data, list->IdxBuffer.Size))
      return false;
  }
  return true;
}

bool always_changes(const ImDrawData& data) {
  if (data.Textures != nullptr) {
    for (const ImTextureData* texture : *data.Textures) {
      if (texture->Status != ImTextureStatus_OK) return true;
    }
  }
  for (const ImDrawList* list : data.CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) {
      if (command.UserCallback != nullptr) return true;
    }
  }
  return false;
}

}  // namespace

bool LastPicture::is_changed_by(const ImDrawData& next) const {
  // Waiting textures first: their commands have no texture to compare yet.
  if (!is_known_ || always_changes(next)) return true;
  std::size_t at = 0;
  const bool same = for_each_part(next, [&](const std::byte* bytes, std::size_t size) {
    if (size == 0) return true;
    if (at + size > lists_.size() || std::memcmp(lists_.data() + at, bytes, size) != 0) return false;
    at += size;
    return true;
  });
  return !same || at != lists_.size();
}

void LastPicture::remember(const ImDrawData& drawn) {
  lists_.clear();
  for_each_part(drawn, [this](const std::byte* bytes, std::size_t size) {
    lists_.insert(lists_.end(), bytes, bytes + size);
    return true;
  });
  is_known_ = true;
}

}  // namespace keyturn::platform
