#version 300 es
// One rectangle of the picture "Bytes at rest", as a strip of four corners without any vertex data.
//
// u_rect     where it lies: left, top, width, height in CSS pixels from the canvas' top left corner
// u_display  width and height of the canvas in CSS pixels
// u_grid     columns and rows of cells
//
// v_cell     out: the place in cells; its whole parts are column and row
precision highp float;

uniform vec4 u_rect;
uniform vec2 u_display;
uniform vec2 u_grid;
out vec2 v_cell;

void main() {
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1);
  vec2 place = (u_rect.xy + corner * u_rect.zw) / u_display;
  v_cell = corner * u_grid;
  gl_Position = vec4(place.x * 2.0 - 1.0, 1.0 - place.y * 2.0, 0.0, 1.0);
}
