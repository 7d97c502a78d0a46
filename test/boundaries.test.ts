import { resolve } from "node:path";
import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";
import * as standardForms from "../shared/forms/index.ts";
import { houseOf, readHouse } from "./boundaries/house.ts";
import { planFaults } from "./boundaries/plan.ts";
import { faultsOf } from "./boundaries/walls.ts";

const root = resolve(import.meta.dirname, "..");
const house = readHouse();

describe("the house", () => {
  it("stands as its plan says", () => {
    expect(faultsOf(house)).toEqual([]);
    expect(planFaults(house)).toEqual([]);
  });

  it("has no room, and no way to the standard forms, that nobody uses", () => {
    const faults = planFaults(house.filter(({ path }) => !path.startsWith("worker/")));
    expect(faults).toContain("worker/jobs is a room without files: strike it from test/boundaries/rooms.ts");
    expect(faults).toContain(
      "worker/local does not import shared/forms any more: strike it from its row in test/boundaries/rooms.ts",
    );
  });

  it("names the standard forms only where a city's own join them, or where there is no city", () => {
    const naming = house.filter(({ imports }) => imports.some(({ to }) => to === "shared/forms/index.ts"));
    expect(naming.map(({ path }) => path).sort()).toEqual([
      "worker/app.ts",
      "worker/local/check-files.ts",
      "worker/local/demonstration/seed.ts",
      "worker/local/operations/catalogue-of-data.ts",
    ]);
  });

  it("makes acts, and with them the forms that hold for a city, in one place", () => {
    const making = house.filter(({ text }) => /\bcatalogueOf\(/.test(text));
    expect(making.map(({ path }) => path)).toEqual(["worker/http/signed-in.ts"]);
  });

  it("hands the standard forms on as one value", () => {
    expect(Object.keys(standardForms).sort()).toEqual(["standardCatalogue", "standardContent"]);
  });
});

type Files = Readonly<Record<string, string>>;
type Sample = readonly [what: string, files: Files, says: string];

const importing = (path: string, to: string): Files => ({
  [path]: `import { x } from "${to}"; export const y = x;`,
});
const doing = (path: string, text: string): Files => ({ [path]: `export const y = () => ${text};` });

const violations: readonly Sample[] = [
  ["a file that stands loose", { "worker/x.ts": "export const y = 1;" }, "worker/x.ts stands in no room"],
  ["a new feature", { "addin/features/x/y.ts": "export const y = 1;" }, "add a room there"],

  ["shared → worker", importing("shared/form/x.ts", "../../worker/app.ts"), "imports worker/app.ts"],
  ["shared → addin", importing("shared/form/x.ts", "../../addin/host/file-host.ts"), "imports addin/host/"],
  ["form → merged", importing("shared/form/x.ts", "../workbook/merged/merge.ts"), "shared/form may import"],
  [
    "finding → check",
    importing("shared/finding/x.ts", "../check/live-check.ts"),
    "shared/finding may import",
  ],
  ["sheet → check", importing("shared/sheet/x.ts", "../check/live-check.ts"), "shared/sheet may import"],
  ["worker → addin", importing("worker/base/x.ts", "../../addin/host/file-host.ts"), "imports addin/host/"],
  ["store → routes", importing("worker/store/jobs/x.ts", "../../routes/health.ts"), "imports worker/routes/"],
  [
    "store → a store that stands on it",
    importing("worker/store/register/x.ts", "../merge/facts.ts"),
    "imports worker/store/merge/",
  ],
  [
    "store → subject",
    importing("worker/store/accounts/x.ts", "../../accounts/sign-in.ts"),
    "imports worker/accounts/",
  ],
  ["product → local", importing("worker/reviews/x.ts", "../local/fault.ts"), "imports worker/local/"],
  ["ui → features", importing("addin/ui/x.ts", "../features/submit/outbox.ts"), "addin/ui may import"],
  ["ui → host/excel", importing("addin/ui/x.ts", "../host/excel/office.ts"), "addin/ui may import"],
  [
    "features → pages",
    importing("addin/features/board/x.ts", "../../pages/report-page.tsx"),
    "imports addin/pages/",
  ],
  [
    "features → a dropped file",
    importing("addin/features/board/x.ts", "../../host/file-host.ts"),
    "imports addin/host/file-host.ts",
  ],
  [
    "features → excel",
    importing("addin/features/board/x.ts", "../../host/excel/office.ts"),
    "imports addin/host/excel/",
  ],
  [
    "check → submit",
    importing("addin/features/check/x.ts", "../submit/outbox.ts"),
    "imports addin/features/submit/",
  ],
  ["addin → worker", importing("addin/api/x.ts", "../../worker/app.ts"), "imports worker/app.ts"],
  [
    "types of the pane's features, upwards",
    { "addin/ui/x.ts": 'export type X = import("../pages/desk.tsx").X;' },
    "imports addin/pages/",
  ],
  [
    "a script",
    { "addin/ui/x.ts": 'new Worker(new URL("../pages/desk.tsx", import.meta.url));' },
    "imports addin/pages/",
  ],
  [
    "a late import",
    { "addin/ui/x.ts": 'export const y = import("../pages/desk.tsx");' },
    "imports addin/pages/",
  ],
  ["a hand-on", { "addin/ui/x.ts": 'export * from "../pages/desk.tsx";' }, "imports addin/pages/"],
  ["the standard forms", importing("shared/check/x.ts", "../forms/index.ts"), "take the Catalogue"],
  [
    "the standard forms in a store",
    importing("worker/store/jobs/x.ts", "../../../shared/forms/index.ts"),
    "imports shared/forms/",
  ],

  ["Node in shared", importing("shared/form/x.ts", "node:fs"), "imports node:fs"],
  ["React in the Worker", importing("worker/base/x.ts", "react"), "imports react"],
  [
    "Hono in a store",
    importing("worker/store/jobs/x.ts", "hono"),
    "imports hono, but worker/store may import",
  ],
  ["Node in the pane", importing("addin/ui/x.ts", "node:fs"), "imports node:fs"],
  ["the whole of Hono in the pane", importing("addin/ui/x.ts", "hono"), "imports hono"],
  [
    "platform types by value",
    importing("worker/store/jobs/x.ts", "@cloudflare/workers-types"),
    "type @cloudflare",
  ],

  ["a clock", doing("shared/form/x.ts", "Date.now()"), "names Date: shared is pure"],
  ["a clock by detour", doing("shared/form/x.ts", "new globalThis.Date()"), "names globalThis"],
  ["another clock", doing("shared/form/x.ts", "performance.now()"), "names performance"],
  ["a timer", doing("shared/form/x.ts", "setTimeout(() => undefined, 1)"), "names setTimeout"],
  ["chance", doing("shared/form/x.ts", "Math.random()"), "names Math: shared has no randomness"],
  [
    "chance by detour",
    { "shared/form/x.ts": "const { random } = Math; export const y = random;" },
    "names Math",
  ],
  ["chance by text", doing("shared/form/x.ts", 'Math["random"]()'), "names Math"],
  ["more chance", doing("shared/form/x.ts", "crypto.randomUUID()"), "names crypto"],
  ["a clock as a key", doing("shared/form/x.ts", "[][Date]"), "names Date"],
  ["the page", doing("shared/form/x.ts", "document.title"), "names document"],
  ["the network", doing("shared/form/x.ts", 'fetch("/")'), "names fetch"],
  ["Node's process", doing("shared/form/x.ts", "process.env.HOME"), "names process"],
  ["the file itself", doing("shared/form/x.ts", "import.meta.url"), "names import.meta"],
  ["the machine's language", doing("shared/form/x.ts", '"a".localeCompare("b")'), "the machine's language"],

  ["Office in a feature", doing("addin/features/board/x.ts", "Office.context"), "names Office"],
  ["Excel in a feature", doing("addin/features/board/x.ts", "Excel.run"), "workbook-host.ts"],
  ["Office beside its adapter", doing("addin/host/x.ts", "OfficeExtension.Error"), "names OfficeExtension"],
  ["what web views lack", doing("addin/host/excel/x.ts", "alert(1)"), "names alert"],
  ["the history that Office.js removes", doing("addin/pages/x.ts", "history.back()"), "names history"],
  ["a type of Excel's", { "addin/ui/x.ts": "export type X = Excel.Range;" }, "names Excel"],

  ["SQL in a route", doing("worker/routes/x.ts", 'context.env.DB.prepare("SELECT 1")'), "names DB.prepare"],
  ["SQL in a subject", doing("worker/merge/x.ts", 'act.db.prepare("SELECT 1")'), "worker/store/<subject>/"],
  ["a batch of SQL", doing("worker/merge/x.ts", "database.batch([])"), "names database.batch"],
  ["SQL taken apart", { "worker/merge/x.ts": "export const f = ({ prepare }) => prepare;" }, "names prepare"],
  ["an object", doing("worker/reviews/x.ts", 'act.bucket.get("key")'), "names bucket.get"],
  [
    "an object in a route",
    doing("worker/routes/x.ts", 'context.env.PAYLOADS.put("key", "")'),
    "names PAYLOADS.put",
  ],
  ["a binding in a route", doing("worker/routes/x.ts", "find(context.env.DB)"), "context.var.act"],
  [
    "a binding taken apart",
    { "worker/routes/x.ts": "const { PAYLOADS: b } = env; export const y = b;" },
    "context.var.act",
  ],

  [
    "two files that import each other",
    { ...importing("shared/form/x.ts", "./z.ts"), ...importing("shared/form/z.ts", "./x.ts") },
    "shared/form/x.ts → shared/form/z.ts → shared/form/x.ts is a circle",
  ],
  [
    "three files in a circle, by types",
    {
      "shared/form/x.ts": 'import type { B } from "./y.ts"; export type A = B;',
      "shared/form/y.ts": 'import { type C } from "./z.ts"; export type B = C;',
      "shared/form/z.ts": 'export type { A as C } from "./x.ts";',
      "shared/form/a.ts": 'import type { A } from "./x.ts"; export type D = A;',
    },
    "→ shared/form/x.ts is a circle",
  ],
];

const allowed: readonly (readonly [what: string, files: Files])[] = [
  ["what stands above", importing("worker/merge/x.ts", "../../shared/workbook/merged/merge.ts")],
  ["the own room", importing("shared/check/x.ts", "./history/known.ts")],
  [
    "the interface's type",
    { "addin/api/x.ts": 'import type { AppType } from "../../worker/app.ts"; export type X = AppType;' },
  ],
  ["a package", importing("shared/form/x.ts", "jsep")],
  [
    "a package's type",
    {
      "worker/base/x.ts":
        'import type { D1Database } from "@cloudflare/workers-types"; export type X = D1Database;',
    },
  ],
  ["Office in its adapter", doing("addin/host/excel/x.ts", "Excel.run")],
  ["Office in its entry", doing("addin/excel.tsx", "Office.onReady()")],
  ["SQL in a store", doing("worker/store/jobs/x.ts", 'db.prepare("SELECT 1")')],
  ["counting", doing("shared/form/x.ts", "Math.max(1, 2)")],
  [
    "words that only look so",
    {
      "shared/form/x.ts":
        '// Date.now()\nexport const y = { Date: "fetch", process: 1 }; export const z = y.process;',
    },
  ],
  [
    "a name of one's own",
    { "shared/form/x.ts": "export const y = (history: number, { window = 1 }) => history + window;" },
  ],
  ["a type of the platform", { "shared/form/x.ts": "export type X = Date;" }],
];

describe("the walls", () => {
  it.each(violations)("refuse %s", (_, files, says) => {
    expect(faultsOf(houseOf(files)).join("\n")).toContain(says);
  });

  it.each(allowed)("let pass %s", (_, files) => {
    expect(faultsOf(houseOf(files))).toEqual([]);
  });

  it("name file, line and remedy", () => {
    expect(
      faultsOf(houseOf({ "worker/routes/x.ts": "export const y = (act) =>\n  act.db.prepare;" })),
    ).toEqual([
      "worker/routes/x.ts:2 names db.prepare: SQL and objects are for worker/store/<subject>/ alone. Write a function there and hand it db or bucket",
    ]);
  });
});

describe("Office's own rules", () => {
  const eslint = new ESLint({ cwd: root });

  it.each([
    [
      "a value that was never loaded",
      'const a = sheet.getRange("A1"); await context.sync(); return a.values;',
    ],
    ["everything loaded at once", 'const a = sheet.getRange("A1"); a.load(); await context.sync();'],
    ["a round trip for each row", "for (const row of rows) { sheet.getRange(row); await context.sync(); }"],
  ])("see %s", async (_, body) => {
    const text = `export async function f(context, sheet, rows) { ${body} }`;
    const [result] = await eslint.lintText(text, { filePath: "addin/host/excel/sample.ts" });
    expect(result?.messages.map(({ ruleId }) => ruleId)).toContainEqual(
      expect.stringMatching(/^office-addins\//),
    );
    expect(result?.errorCount).toBeGreaterThan(0);
  });
});
