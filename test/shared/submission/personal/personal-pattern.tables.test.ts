import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { personalPattern } from "../../../../shared/submission/personal/personal-pattern.ts";

const folder = resolve(import.meta.dirname, "../../../fixtures/personal");

interface Row {
  readonly text: string;
  /** `pass`, or the kind that a careful person sees. */
  readonly kind: string;
  readonly found: string;
}

/** `\n` and `\u{200B}` stand for what cannot be seen in a table. */
function readTable(file: string): Row[] {
  const lines = readFileSync(resolve(folder, file), "utf8").trimEnd().split("\n");
  return lines.map((line) => {
    const [written = "", kind = ""] = line.split("\t");
    const text = written
      .replaceAll("\\n", "\n")
      .replaceAll("\\t", "\t")
      .replace(/\\u\{([0-9A-Fa-f]+)\}/g, (_, code: string) =>
        String.fromCodePoint(Number.parseInt(code, 16)),
      );
    return { text, kind, found: personalPattern(text) ?? "pass" };
  });
}

/**
 * Not caught, and not meant to be: numbers that are told and not written, an account that is said to be like another,
 * circles that are as likely a number made unreadable.
 */
const told = [
  "幺八八，四个零，0000",
  "138后面八个0",
  "138○○○○○○○○",
  "vx同手机",
  "手机尾号8000前面1380013",
  "138开头0013接8043",
];
/** Two kinds at once: either is right. */
const twice: Readonly<Record<string, string>> = {
  "13800000000@139.com": "mobile",
  微信同号13800000000: "mobile",
  "港澳居民居住证 810000190001010000": "id_number",
  台湾居民居住证830000190001010000: "id_number",
  "存折账号 600000000000059": "id_number",
};

test("numbers of persons as people write them are found, and named as what they are", () => {
  const rows = readTable("numbers-caught.tsv");
  const missed = rows.filter(({ found }) => found === "pass").map(({ text }) => text);
  console.log(`personal numbers: ${rows.length - missed.length} of ${rows.length} found`);
  expect(missed).toEqual(told);
  expect(rows.filter(({ text, kind, found }) => found !== "pass" && found !== (twice[text] ?? kind))).toEqual(
    [],
  );
});

test("figures, dates, codes and addresses pass", () => {
  const rows = readTable("numbers-pass.tsv");
  const alarms = rows.filter(({ found }) => found !== "pass");
  console.log(`other numbers: ${alarms.length} of ${rows.length} taken for a person's`);
  expect(alarms).toEqual([]);
});
