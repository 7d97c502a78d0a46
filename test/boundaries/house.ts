import { globSync, readFileSync } from "node:fs";
import { join, posix, resolve } from "node:path";
import { readSource, type Use } from "./source.ts";

/** The product's files, read. */
export type House = readonly HouseFile[];

export interface HouseFile {
  /** From the project's root. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  readonly uses: readonly Use[];
}

export interface Import {
  /** Path of a file, or name of a package. */
  readonly to: string;
  readonly types: boolean;
  /** Asked for when it is needed, or run as a script of its own. */
  readonly late: boolean;
  /** Offset in the text. */
  readonly at: number;
}

/** @param texts path → text of TypeScript or JavaScript */
export function houseOf(texts: Readonly<Record<string, string>>): House {
  return Object.entries(texts).map(([path, text]) => {
    const { imports, uses } = readSource(path, text);
    const place = posix.dirname(path);
    const files = imports.map(({ from, ...how }) => ({
      to: from.startsWith(".") ? posix.join(place, from) : from,
      ...how,
    }));
    return { path, text, imports: files, uses };
  });
}

/** The house as it stands. */
export function readHouse(): House {
  const root = resolve(import.meta.dirname, "../..");
  const paths = globSync("{shared,addin,worker}/**/*.{ts,tsx,js}", { cwd: root }).sort();
  return houseOf(Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), "utf8")])));
}

/** `worker/app.ts:12` */
export function lineAt({ path, text }: HouseFile, at: number): string {
  return `${path}:${text.slice(0, at).split("\n").length}`;
}
