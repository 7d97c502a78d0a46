/** Tables of what must be caught and what must pass: test/fixtures/personal. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const folder = resolve(import.meta.dirname, "../fixtures/personal");

/** Texts of a table, its first column; `\n` and `\u{200B}` stand for characters that a table cannot show. */
export function personalTexts(name: string): string[] {
  return readFileSync(resolve(folder, name), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t")[0] ?? "")
    .map((text) =>
      text
        .replaceAll("\\n", "\n")
        .replace(/\\u\{([0-9A-Fa-f]+)\}/g, (_, code: string) =>
          String.fromCodePoint(Number.parseInt(code, 16)),
        ),
    );
}
