import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { textFaultOf } from "../../../shared/api/bounded-text.ts";
import { enteredText } from "../../../shared/api/entered-text.ts";
import { withoutUnshown } from "../../../shared/unshown.ts";

const ID_NUMBER = "110101199003077715";

/** @returns what was taken, or what stands against it. */
function outcome(schema: z.ZodType, text: unknown): unknown {
  const { data, error } = schema.safeParse(text);
  return error === undefined
    ? { taken: data }
    : error.issues.map((issue) => textFaultOf(issue) ?? issue.code);
}

const refused: readonly [what: string, text: string, fault: string][] = [
  ["a NUL", "东\0区", "characters"],
  ["a bell", "东\u0007区", "characters"],
  ["an escape", "东\u001b[31m区", "characters"],
  ["a control of the second block", "东\u0085区", "characters"],
  ["a delete", "东\u007f区", "characters"],
  ["an override", "桐庐\u202exslx.exe", "characters"],
  ["an embedding", "\u202a东区", "characters"],
  ["an isolate", "东\u2066区\u2069", "characters"],
  ["a separator of lines", "东\u2028区", "characters"],
  ["half a character, the first", "东\ud840区", "characters"],
  ["half a character, the second", "东\udc0b区", "characters"],
  ["what is no character", "东\uffff区", "characters"],
  ["nothing", "", "blank"],
  ["spaces", " \u3000\u00a0 ", "blank"],
  ["what shows nothing", "\u200b\u3164\ufeff\u2800", "blank"],
  ["an ID number", `张某${ID_NUMBER}`, "personal_data"],
  ["too much", "东".repeat(61), "too_big"],
];

const taken: readonly [what: string, text: string, kept: string][] = [
  ["a name", "示例市妇联（本级）", "示例市妇联（本级）"],
  ["a name with space around it", "  东区妇联\u3000", "东区妇联"],
  ["a name with marks without width", "\ufeff东\u200b区\u00ad妇\u200f联\u2060", "东区妇联"],
  ["a name in pieces", "E\u0301cole", "École"],
  ["rare characters", "𠀋𨭎镇", "𠀋𨭎镇"],
  ["other scripts", "阿依古丽·مەمەت", "阿依古丽·مەمەت"],
  ["an emoji of several parts", "👩‍👩‍👧 家庭", "👩‍👩‍👧 家庭"],
  ["figures and dates", "2026年3月8日 1,234.56万元", "2026年3月8日 1,234.56万元"],
  ["as much as may be", "东".repeat(60), "东".repeat(60)],
];

describe("a text that enters", () => {
  const schema = enteredText({ max: 60 });

  it.each(refused)("may not hold %s", (_, text, fault) => {
    expect(outcome(schema, text)).toEqual([fault]);
  });

  it.each(taken)("may be %s", (_, text, kept) => {
    expect(outcome(schema, text)).toEqual({ taken: kept });
  });

  it("has one line, unless it may have several", () => {
    const text = "第一行\n第二行\t三";
    expect(outcome(schema, text)).toEqual(["characters"]);
    expect(outcome(enteredText({ max: 60, lines: true }), text)).toEqual({ taken: text });
  });

  it("may be empty where it may, and stays as it was sent where that counts", () => {
    expect(outcome(enteredText({ max: 60, empty: true }), "  ")).toEqual({ taken: "" });
    const sent = " E\u0301cole ";
    expect(outcome(enteredText({ max: 60, asSent: true }), sent)).toEqual({ taken: sent });
  });

  it("keeps to its shape, and its shape does not let personal numbers in", () => {
    const rule = enteredText({ max: 60, pattern: /^[A-Z][\w.]+$/ });
    expect(outcome(rule, "C4.1b")).toEqual({ taken: "C4.1b" });
    expect(outcome(rule, "c4")).toEqual(["invalid_format"]);
    expect(outcome(rule, `C${ID_NUMBER}`)).toEqual(["personal_data"]);
  });
});

it("passes what is left when nobody's marks are taken out of it", () => {
  for (const [, , kept] of taken) expect(withoutUnshown(kept)).toBe(kept);
});
