import { describe, expect, it } from "vitest";
import { loadedAtOnce, waysTo } from "./boundaries/at-once.ts";
import { houseOf, readHouse } from "./boundaries/house.ts";

const house = readHouse();

describe.each(["addin/web.tsx", "addin/excel.tsx"])("what %s loads at once", (entry) => {
  it.each([
    ["what finds personal numbers", "shared/submission/personal/"],
    ["what finds names", "shared/submission/names/"],
    ["the texts that enter", "shared/api/entered-text.ts"],
    ["how forms are read", "shared/form/form-schema.ts"],
    ["what is known of reports", "shared/api/submissions.ts"],
    ["what works behind the sign-in", "addin/create-services.ts"],
  ])("leaves out %s: schemas of what is sent stand apart from those of answers", (_, folder) => {
    expect(house.some(({ path }) => path.startsWith(folder))).toBe(true);
    expect(waysTo(house, entry, folder)).toEqual([]);
  });
});

describe("what a first look at the forms loads", () => {
  it.each([
    ["what makes a form of a sheet", "shared/proposal/propose-design.ts"],
    ["what finds headers on a sheet", "shared/sheet/read-sheet.ts"],
    ["what unfolds a workbook", "shared/workbook/read/unfold.ts"],
    ["the designer", "addin/features/forms/designer.tsx"],
    ["the page of a standard form", "addin/features/forms/fit/fit-page.tsx"],
  ])("leaves out %s: a form or a file asks for it", (_, folder) => {
    expect(house.some(({ path }) => path.startsWith(folder))).toBe(true);
    expect(waysTo(house, "addin/features/forms/forms-page.tsx", folder)).toEqual([]);
  });
});

it("is what a browser loads, from the entry on", () => {
  const reached = loadedAtOnce(house, "addin/web.tsx");
  for (const path of ["addin/app.tsx", "addin/api/connection.ts", "shared/api/sessions.ts"]) {
    expect([...reached.keys()]).toContain(path);
  }
});

it("lets the sign-in work before the services are there", () => {
  const signIn = house.filter(({ path }) => path.startsWith("addin/features/sign-in/"));
  expect(signIn.length).toBeGreaterThan(10);
  expect(signIn.filter(({ text }) => text.includes("useServices")).map(({ path }) => path)).toEqual([]);
});

const detector = { "shared/submission/personal/x.ts": "export const x = 1;" };
const by = (text: string) =>
  waysTo(
    houseOf({ ...detector, "addin/web.tsx": 'import "./a.ts";', "addin/a.ts": text }),
    "addin/web.tsx",
    "shared/submission/personal/",
  );

describe("a way to it", () => {
  it.each([
    ["by a name", 'import { x } from "../shared/submission/personal/x.ts"; export const y = x;'],
    [
      "by a name beside types",
      'import { type T, x } from "../shared/submission/personal/x.ts"; export const y = x;',
    ],
    ["by nothing but itself", 'import "../shared/submission/personal/x.ts";'],
    ["by a hand-on", 'export * from "../shared/submission/personal/x.ts";'],
  ])("is found: %s", (_, text) => {
    expect(by(text)).toEqual(["addin/web.tsx → addin/a.ts → shared/submission/personal/x.ts"]);
  });

  it.each([
    ["a type", 'import type { T } from "../shared/submission/personal/x.ts"; export type Y = T;'],
    ["types alone", 'import { type T } from "../shared/submission/personal/x.ts"; export type Y = T;'],
    ["what comes later", 'export const y = () => import("../shared/submission/personal/x.ts");'],
    ["a script of its own", 'new Worker(new URL("../shared/submission/personal/x.ts", import.meta.url));'],
  ])("is not %s", (_, text) => {
    expect(by(text)).toEqual([]);
  });
});
