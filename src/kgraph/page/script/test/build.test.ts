// The files that are committed are those that these parts give.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

const here = join(import.meta.dirname, "..");

test("what is committed is what is built", () => {
  const folder = mkdtempSync(join(tmpdir(), "page-"));
  try {
    execFileSync(process.execPath, [join(here, "build.mjs"), folder]);
    const sums = readFileSync(join(folder, "SHA256SUMS"), "utf8");
    assert.equal(readFileSync(join(here, "../assets/SHA256SUMS"), "utf8"), sums, "run make script");
    for (const line of sums.trim().split("\n")) {
      const name = line.split("  ")[1];
      const [committed, built] = [join(here, "../assets", name), join(folder, name)].map((path) =>
        readFileSync(path),
      );
      assert.ok(committed.equals(built), `${name} is not what these parts give: run make script`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
