/** A list with 本月 | 累计 that an office made its form of: 累计 is never added over months, and held against the month before. */
import { beforeAll, describe, expect, it } from "vitest";
import { assess } from "../../../addin/engine/assess.ts";
import { type DryRun, dryRunSchema } from "../../../shared/api/dry-run.ts";
import { catalogueSchema } from "../../../shared/api/forms.ts";
import { type Catalogue, createCatalogue } from "../../../shared/form/catalogue.ts";
import { proposeDesign } from "../../../shared/proposal/propose-design.ts";
import type { Grid } from "../../../shared/sheet/grid.ts";
import { rowUnder } from "../../shared/workbook/merged/sheet-table.ts";
import { readWithSheetJs } from "../../support/read-back.ts";
import { sheetOf } from "../../support/sheet-text.ts";
import { createCity, type TestCity, type TestUnit } from "../../worker/support/city.ts";
import { newIdOf, publishAs, saveAs } from "../../worker/support/own-forms.ts";
import { planned } from "../../worker/support/planned.ts";
import { ask, send, submit } from "../../worker/support/requests.ts";

const MONTHS = ["2026-03", "2026-04"] as const;
let city: TestCity;
let form: string;
let collections: readonly string[];
let catalogue: Catalogue;

function sheet(by: string, figures: string): Grid {
  return sheetOf(`
    小额贷款发放情况表 | < | < | < | <
    单位 | 本月新增户数 | 累计户数 | 本月新增贷款（万元） | 累计贷款（万元）
    ${by} | ${figures}
  `);
}

function bodyOf(by: TestUnit, month: 0 | 1, figures: string) {
  const period = MONTHS[month];
  const [assessed] = assess(catalogue, {
    ...{ grid: sheet(by.unit.name, figures), units: [by.unit], reporter: by.unit, confirmed: {}, period },
    tasks: [{ form, formVersion: 1, period }],
  });
  if (assessed?.kind !== "recognised") throw new Error("the sheet was not recognised");
  expect(assessed.findings.filter(({ severity }) => severity !== "information")).toEqual([]);
  const { records, layout } = assessed;
  return {
    collection: collections[month] ?? "",
    formVersion: 1,
    records: [...records],
    layout: { ...layout },
  };
}

async function look(by: TestUnit, month: 0 | 1, figures: string): Promise<DryRun["findings"]> {
  const response = await send("POST", "/api/submissions/check", bodyOf(by, month, figures), by);
  expect(response.status, await response.clone().text()).toBe(200);
  return dryRunSchema.parse(await response.json()).findings;
}

async function sent(by: TestUnit, month: 0 | 1, figures: string): Promise<void> {
  expect(await look(by, month, figures)).toEqual([]);
  const body = { ...bodyOf(by, month, figures), baseVersion: null, explanations: [], nil: false };
  expect((await submit(crypto.randomUUID(), body, by)).status).toBe(201);
}

describe("本月 | 累计 in a list of an office's own", () => {
  beforeAll(async () => {
    city = await createCity();
    const proposal = proposeDesign(
      { grid: sheet(city.east.unit.name, "3 | 12 | 30 | 115"), rules: [], formulas: new Map(), units: [] },
      "own_sample",
    );
    if (proposal === undefined) throw new Error("nothing was proposed");
    expect(proposal.design.rules.map(({ expression }) => expression)).toEqual([
      "本月新增户数 ≤ 累计户数",
      "本月新增贷款 ≤ 累计贷款",
    ]);
    form = await newIdOf(city.city);
    expect((await saveAs(city.city, { ...proposal.design, id: form }, null)).status).toBe(200);
    expect((await publishAs(city.city, form, 1)).status).toBe(201);
    const told = { form, formVersion: 1, title: "小额贷款发放情况表" };
    collections = await planned({ send }, city.city, told, ...MONTHS);
    const { digest: _, ...content } = catalogueSchema.parse(
      await (await ask("/api/catalogue", {}, city.east)).json(),
    );
    catalogue = createCatalogue(content);
  }, 60_000);

  it("asks where 累计 is not that of the month before and the month's own together, and nothing where it is", async () => {
    await sent(city.east, 0, "3 | 12 | 30 | 115");
    const findings = await look(city.east, 1, "4 | 17 | 42.5 | 157.5");
    expect(findings.map(({ rule, severity, cells }) => `${severity} ${rule} ${cells.join()}`)).toEqual([
      "warning H.run.c2 C3",
    ]);
    expect(findings[0]?.message).toContain("“累计户数”17户，2026年3月报的12户加本期4户是16户，请核实");
    await sent(city.east, 1, "4 | 16 | 42.5 | 157.5");
  });

  it("tells who corrects March to correct April as well", async () => {
    const findings = await look(city.east, 0, "3 | 13 | 30 | 115");
    expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(["warning H.run.c2"]);
    expect(findings[0]?.message).toContain(
      "2026年4月已报“累计户数”16户、当期4户；按本期的13户，应是17户。请核对，并随后更正2026年4月",
    );
    expect(await look(city.east, 0, "3 | 12 | 30 | 115")).toEqual([]);
  });

  it("asks nothing of a unit whose month before is not there", async () => {
    await sent(city.west, 1, "2 | 9 | 20 | 88");
    expect(await look(city.west, 0, "1 | 7 | 8 | 68")).toEqual([]);
    expect((await look(city.west, 0, "1 | 6 | 8 | 68")).map(({ rule }) => rule)).toEqual(["H.run.c2"]);
  });

  it("adds the months of what was done, and takes the last 累计", async () => {
    const response = await ask("/api/merged.xlsx?period=2026H1", {}, city.city);
    const book = readWithSheetJs(new Uint8Array(await response.arrayBuffer()));
    const name = book.sheets.map((one) => one.name).find((own) => own.startsWith("汇总-")) ?? "";
    const row = rowUnder(book, name, "合计");
    const total = (path: string) => row.get(path)?.value;
    // East 3 + 4 and West 2; East 16 and West 9 at the end.
    expect([total("本月新增户数\n（户）"), total("累计户数\n（户）")]).toEqual([9, 25]);
    expect([total("本月新增贷款\n（万元）"), total("累计贷款\n（万元）")]).toEqual([92.5, 245.5]);
  });
});
