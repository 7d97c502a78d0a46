import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { holdsUnshown, withoutUnshown } from "../../shared/unshown.ts";

describe("what nobody sees", () => {
  it.each([
    ["桐庐\u202exslx\0.exe\n次行", "桐庐xslx.exe\n次行"],
    ["\u2066东区\u2069\u2028\ufffe\ud800", "东区"],
  ])("goes out of %j, and nothing else", (text, clean) => {
    expect(holdsUnshown(text)).toBe(true);
    expect(withoutUnshown(text)).toBe(clean);
  });

  it.each(["第一行\r\n\t第二行", "مەمەت😀", "👩\u200d👧", ""])("is not in %j", (text) => {
    expect(holdsUnshown(text)).toBe(false);
    expect(withoutUnshown(text)).toBe(text);
  });

  it("leaves lines, or makes one of them", () => {
    expect(withoutUnshown("第一行\r\n第二行", "one line")).toBe("第一行 第二行");
  });

  it("is listed in one place", () => {
    const files = globSync("{shared,addin,worker}/**/*.{ts,tsx}");
    const lists = files.filter((file) => /\\u202e/i.test(readFileSync(file, "utf8")));
    expect(files.length).toBeGreaterThan(500);
    expect(lists).toEqual(["shared/unshown.ts"]);
  });
});
