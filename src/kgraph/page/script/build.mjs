// Builds the page's script into ../assets, with the hash of what was built. Same parts, same bytes.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const out = process.argv[2] ?? here("../assets");
const BUILT = ["page.js"];

await build({
  entryPoints: [here("page.ts")],
  outfile: `${out}/page.js`,
  bundle: true,
  format: "iife",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  minify: true,
});

const digest = (name) =>
  createHash("sha256")
    .update(readFileSync(`${out}/${name}`))
    .digest("hex");
writeFileSync(`${out}/SHA256SUMS`, BUILT.map((name) => `${digest(name)}  ${name}\n`).join(""));
