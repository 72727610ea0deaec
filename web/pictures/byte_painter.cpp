#include "pictures/byte_painter.h"

#include <GLES3/gl3.h>

#include <cmath>
#include <string_view>
#include <utility>

#include "assets/assets.h"
#include "ui/context.h"
#include "ui/key_colors.h"

namespace keyturn::pictures {
namespace {

// 0 when it does not compile, as it does not while the context is being taken away.
GLuint compile(GLenum kind, std::string_view source) {
  const GLuint shader = glCreateShader(kind);
  const char* const text = source.data();
  const auto length = static_cast<GLint>(source.size());
  glShaderSource(shader, 1, &text, &length);
  glCompileShader(shader);
  return shader;
}

void set_color(GLuint program, const char* name, ui::Color color) {
  const ImVec4 parts = ui::to_vec4(color);
  glUniform3f(glGetUniformLocation(program, name), parts.x, parts.y, parts.z);
}

}  // namespace

void BytePainter::paint(std::size_t slot, ByteCells cells) {
  if (cells.texels.empty()) return;
  slots_[slot].cells = std::move(cells);
  ImDrawList* const list = ImGui::GetWindowDrawList();
  Job job{this, slot};
  list->AddCallback(on_draw, &job, sizeof job);
  list->AddCallback(ImDrawCallback_ResetRenderState, nullptr);
}

void BytePainter::forget() {
  for (Slot& slot : slots_) {
    slot.texture = 0;
    slot.uploaded.clear();
  }
  program_ = 0;
  vertices_ = 0;
}

void BytePainter::on_draw(const ImDrawList*, const ImDrawCmd* command) {
  const Job& job = *static_cast<const Job*>(command->UserCallbackData);
  job.painter->draw(job.painter->slots_[job.slot], command->ClipRect);
}

bool BytePainter::make_program() {
  if (program_ != 0) return true;
  const GLuint vertex = compile(GL_VERTEX_SHADER, assets::shader("byte_map.vert"));
  const GLuint fragment = compile(GL_FRAGMENT_SHADER, assets::shader("byte_map.frag"));
  const GLuint program = glCreateProgram();
  glAttachShader(program, vertex);
  glAttachShader(program, fragment);
  glLinkProgram(program);
  glDeleteShader(vertex);
  glDeleteShader(fragment);
  GLint linked = GL_FALSE;
  glGetProgramiv(program, GL_LINK_STATUS, &linked);
  if (linked != GL_TRUE) {
    glDeleteProgram(program);
    return false;
  }
  program_ = program;
  glGenVertexArrays(1, &vertices_);
  return true;
}

void BytePainter::upload(Slot& slot) {
  glActiveTexture(GL_TEXTURE0);
  if (slot.texture == 0) {
    glGenTextures(1, &slot.texture);
    glBindTexture(GL_TEXTURE_2D, slot.texture);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
  } else {
    glBindTexture(GL_TEXTURE_2D, slot.texture);
  }
  const ByteCells& cells = slot.cells;
  if (slot.uploaded == cells.texels && slot.uploaded_columns == cells.columns) return;
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RG8UI, cells.columns, cells.rows(), 0, GL_RG_INTEGER, GL_UNSIGNED_BYTE,
               cells.texels.data());
  glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
  slot.uploaded = cells.texels;
  slot.uploaded_columns = cells.columns;
}

void BytePainter::draw(Slot& slot, const ImVec4& clip) {
  if (!make_program()) return;
  upload(slot);
  const ByteCells& cells = slot.cells;
  const ImGuiIO& io = ImGui::GetIO();
  const ImVec2 scale = io.DisplayFramebufferScale;
  glUseProgram(program_);
  glBindVertexArray(vertices_);
  glDisable(GL_BLEND);
  glEnable(GL_SCISSOR_TEST);
  glScissor(static_cast<GLint>(clip.x * scale.x), static_cast<GLint>((io.DisplaySize.y - clip.w) * scale.y),
            static_cast<GLsizei>((clip.z - clip.x) * scale.x), static_cast<GLsizei>((clip.w - clip.y) * scale.y));

  const auto place = [this](const char* name) { return glGetUniformLocation(program_, name); };
  const auto columns = static_cast<float>(cells.columns);
  const auto rows = static_cast<float>(cells.rows());
  glUniform4f(place("u_rect"), cells.at.x, cells.at.y, columns * cells.cell, rows * cells.cell);
  glUniform2f(place("u_display"), io.DisplaySize.x, io.DisplaySize.y);
  glUniform2f(place("u_grid"), columns, rows);
  glUniform1i(place("u_bytes"), 0);
  glUniform1i(place("u_count"), cells.count);
  glUniform1f(place("u_cell"), cells.cell * scale.x);
  glUniform1f(place("u_dim"), cells.dims ? 0.6F : 0.0F);
  const ui::BytePalette& palette = ui::byte_palette(ui::context().mode);
  set_color(program_, "u_ground", palette.ground);
  const char* const kinds[] = {"u_kinds[0]", "u_kinds[1]", "u_kinds[2]", "u_kinds[3]"};
  for (std::size_t i = 0; i < std::size(kinds); ++i) set_color(program_, kinds[i], palette.kinds[i]);
  set_color(program_, "u_changed", palette.changed);
  set_color(program_, "u_damaged", palette.damaged);
  set_color(program_, "u_cursor", palette.cursor);
  glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

}  // namespace keyturn::pictures
