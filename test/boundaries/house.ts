import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Files } from "./walls.ts";

const root = resolve(import.meta.dirname, "../..");

/** The product's own files. */
export function readHouse(): Files {
  const paths = globSync("{shared,addin,worker}/**/*.{ts,tsx,js}", { cwd: root }).sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), "utf8")]));
}
