#version 300 es
// A page's bytes as cells: the colour tells what kind of byte it is, its strength the value.
//
// u_bytes    a texel for each cell: red is the byte, green its marks (1 lit, 2 changed, 4 damaged, 8 under the cursor)
// u_count    how many cells are bytes; those behind stay empty
// u_cell     the side of a cell in pixels of the screen
// u_dim      how far cells that are not lit fade into the ground, 0 to 1
// u_ground   the colour behind the cells
// u_kinds    the colours of zero, control characters, readable characters and high bytes
// u_changed, u_damaged, u_cursor   the colours of the marks
//
// v_cell     in: the place in cells
precision highp float;
precision highp int;
precision highp usampler2D;

uniform usampler2D u_bytes;
uniform int u_count;
uniform float u_cell;
uniform float u_dim;
uniform vec3 u_ground;
uniform vec3 u_kinds[4];
uniform vec3 u_changed;
uniform vec3 u_damaged;
uniform vec3 u_cursor;
in vec2 v_cell;
out vec4 o_color;

int kind_of(uint value) {
  if (value == 0u) return 0;
  if (value < 32u || value == 127u) return 1;
  return value < 128u ? 2 : 3;
}

void main() {
  ivec2 cell = ivec2(floor(v_cell));
  int columns = textureSize(u_bytes, 0).x;
  o_color = vec4(u_ground, 1.0);
  if (cell.y * columns + cell.x >= u_count) return;
  uvec4 texel = texelFetch(u_bytes, cell, 0);
  uint value = texel.r;
  uint marks = texel.g;

  float strength = 0.45 + 0.55 * float(value) / 255.0;
  vec3 color = mix(u_ground, u_kinds[kind_of(value)], strength);
  if ((marks & 4u) != 0u) color = mix(color, u_damaged, 0.75);
  if ((marks & 1u) == 0u) color = mix(color, u_ground, u_dim);

  // Distance to the nearest edge of the cell, in pixels.
  vec2 inside = fract(v_cell);
  vec2 edge = min(inside, 1.0 - inside) * u_cell;
  float distance_to_edge = min(edge.x, edge.y);
  float gap = u_cell >= 8.0 ? 1.0 : 0.0;
  float frame = max(1.0, floor(u_cell / 6.0));
  if (distance_to_edge < gap) color = u_ground;
  else if ((marks & 8u) != 0u && distance_to_edge < gap + frame) color = u_cursor;
  else if ((marks & 2u) != 0u && distance_to_edge < gap + frame) color = u_changed;
  o_color = vec4(color, 1.0);
}
