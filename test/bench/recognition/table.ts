import { readFileSync } from "node:fs";
import type { SeenHeader } from "../../../shared/sheet/understand/understand.ts";

/** A header as somebody wrote it, with what it means: a column's id, "none" or "ask" (test/fixtures/headers/README.md). */
export interface LabelledHeader {
  readonly form: string;
  readonly header: SeenHeader;
  readonly label: string;
  /** What makes it hard. */
  readonly trap: string;
}

export function readTable(file: string): readonly (readonly string[])[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));
}

export function readHeaders(file: string): readonly LabelledHeader[] {
  return readTable(file).map(([form = "", path = "", unit = "", cells = "", label = "", trap = ""]) => ({
    form,
    header: {
      path: path.split(" / "),
      ...(unit !== "" && { unit }),
      cells: cells.split("|").map((cell) => cell.trim()),
    },
    label,
    trap,
  }));
}
