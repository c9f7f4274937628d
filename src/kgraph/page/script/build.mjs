// Builds the page's script into ../assets, with the hash of what was built. Same parts, same bytes.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const out = process.argv[2] ?? here("../assets");
const shared = {
  bundle: true,
  format: "iife",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  minify: true,
};

/** The licences of what is built in, as their packages give them. */
function licences(names) {
  return names
    .map((name) => {
      const folder = here(`node_modules/${name}`);
      const { version } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
      const licence = readdirSync(folder).find((file) => file.startsWith("LICENSE"));
      return `${name} ${version}\n\n${readFileSync(`${folder}/${licence}`, "utf8").trim()}`;
    })
    .join("\n\n");
}

await build({ ...shared, entryPoints: [here("page.ts")], outfile: `${out}/page.js` });
await build({
  ...shared,
  entryPoints: [here("vendor.ts")],
  outfile: `${out}/sigma.js`,
  globalName: "sigmaParts",
  banner: {
    js: `/*\n${licences(["sigma", "graphology", "graphology-utils", "events"]).replaceAll("*/", "* /")}\n*/`,
  },
});

const digest = (name) =>
  createHash("sha256")
    .update(readFileSync(`${out}/${name}`))
    .digest("hex");
writeFileSync(
  `${out}/SHA256SUMS`,
  ["page.js", "sigma.js"].map((name) => `${digest(name)}  ${name}\n`).join(""),
);
