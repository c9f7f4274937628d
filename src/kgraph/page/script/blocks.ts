// The blocks of data in the page: JSON, or gzip in base 85 where they are large; see kgraph.page.files.

import { byId } from "./text.ts";

const SIGNS = "!#$%()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{}";

/** What a block holds: its text, or its bytes where it was compressed. */
export async function block(id: string): Promise<string | Uint8Array> {
  const element = byId(id) as unknown as HTMLScriptElement;
  const text = element.textContent ?? "";
  if (element.type === "application/json") return text;
  const stream = new Blob([bytesOf(text)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The bytes of a text in base 85: four of each five signs; as many are missing of the last bytes as of the signs. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const values = new Uint8Array(128);
  for (let at = 0; at < SIGNS.length; at++) values[SIGNS.charCodeAt(at)] = at;
  const groups = Math.ceil(text.length / 5);
  const missing = 5 * groups - text.length;
  const bytes = new Uint8Array(4 * groups);
  const view = new DataView(bytes.buffer);
  const whole = text + SIGNS.slice(-1).repeat(missing);
  for (let group = 0; group < groups; group++) {
    let number = 0;
    for (let at = 5 * group; at < 5 * group + 5; at++) number = number * 85 + values[whole.charCodeAt(at)];
    view.setUint32(4 * group, number);
  }
  return bytes.subarray(0, bytes.length - missing);
}
