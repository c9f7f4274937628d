// Lines for large networks: solid or dashed, several between the same two entities beside each other.

import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { sigmaParts } from "./sigmaparts.ts";

export interface LineData extends EdgeDisplayData {
  lane: number; // pixels to the left of the straight line
  dash: number; // pixels of line, then as many of gap; 0 is solid
}

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_normal;
attribute vec2 a_positionStart;
attribute vec2 a_positionEnd;
attribute vec3 a_form;
attribute float a_side;
attribute float a_end;
attribute float a_head;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_minEdgeThickness;
varying vec4 v_color;
varying float v_along;
varying float v_dash;
const float bias = 255.0 / 254.0;
void main() {
  float size = length(a_normal);
  vec2 normal = size > 0.0 ? a_normal / size : vec2(0.0, 0.0);
  float pixels = max(size, u_minEdgeThickness);
  #ifdef PICKING_MODE
  // A line is thin; a hand is not that steady.
  pixels = max(pixels, 5.5);
  #endif
  float half_width = pixels * u_correctionRatio;
  vec2 at = mix(a_positionStart, a_positionEnd, a_end);
  vec2 aside = normal * a_side * half_width;
  if (a_head > 0.0) {
    // A head where the line meets its entity; none in a wide view, where it would only be dirt.
    float head = u_sizeRatio < 0.5 ? 5.0 : 0.0;
    float back = a_form.z / u_sizeRatio + (a_head - 1.0) * head;
    at -= 2.0 * u_correctionRatio * back * vec2(normal.y, -normal.x);
    aside = normal * a_side * head * 0.9 * u_correctionRatio;
  }
  at += aside + 2.0 * normal * a_form.x * u_correctionRatio;
  gl_Position = vec4((u_matrix * vec3(at, 1.0)).xy, 0.0, 1.0);
  v_along = a_end * length(a_positionEnd - a_positionStart) / u_correctionRatio / 2.0;
  v_dash = a_head > 0.0 ? 0.0 : a_form.y;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying float v_along;
varying float v_dash;
void main(void) {
  #ifndef PICKING_MODE
  if (v_dash > 0.0 && mod(v_along, 2.0 * v_dash) > v_dash) discard;
  #endif
  gl_FragColor = v_color;
}
`;

const UNIFORMS = ["u_matrix", "u_sizeRatio", "u_correctionRatio", "u_minEdgeThickness"] as const;

/** The program that draws such lines; made when the page has sigma. */
export function lineProgram() {
  const { EdgeProgram, floatColor } = sigmaParts()!;
  const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
  return class extends EdgeProgram<(typeof UNIFORMS)[number]> {
    getDefinition() {
      return {
        VERTICES: 9,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLES as 4,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_positionStart", size: 2, type: FLOAT },
          { name: "a_positionEnd", size: 2, type: FLOAT },
          { name: "a_normal", size: 2, type: FLOAT },
          { name: "a_form", size: 3, type: FLOAT },
          { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [
          { name: "a_end", size: 1, type: FLOAT },
          { name: "a_side", size: 1, type: FLOAT },
          { name: "a_head", size: 1, type: FLOAT },
        ],
        CONSTANT_DATA: [
          [0, 1, 0],
          [0, -1, 0],
          [1, 1, 0],
          [1, 1, 0],
          [0, -1, 0],
          [1, -1, 0],
          [1, 0, 1],
          [1, 1, 2],
          [1, -1, 2],
        ],
      };
    }

    processVisibleItem(
      index: number,
      start: number,
      from: NodeDisplayData,
      to: NodeDisplayData,
      data: LineData,
    ): void {
      const [x, y] = [to.x - from.x, to.y - from.y];
      const unit = (data.size || 1) / (Math.hypot(x, y) || 1);
      this.array.set(
        [
          from.x,
          from.y,
          to.x,
          to.y,
          -y * unit,
          x * unit,
          data.lane,
          data.dash,
          to.size,
          floatColor(data.color),
          index,
        ],
        start,
      );
    }

    setUniforms(
      params: RenderParams,
      { gl, uniformLocations }: Parameters<InstanceType<typeof EdgeProgram>["setUniforms"]>[1],
    ): void {
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
      gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
      gl.uniform1f(uniformLocations.u_correctionRatio, params.correctionRatio);
      gl.uniform1f(uniformLocations.u_minEdgeThickness, params.minEdgeThickness);
    }
  };
}
