import { describe, expect, it } from "vitest";
import { faultsOfFit } from "../../../shared/form/fit/fit-faults.ts";
import { fitForm } from "../../../shared/form/fit/fit-form.ts";
import type { Form } from "../../../shared/form/form.ts";
import { withVocabularies } from "../../../shared/form/vocabulary.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { columnNames } from "../../../shared/sheet/header-names.ts";
import { readTables } from "../../../shared/sheet/read-tables.ts";
import { fitOf } from "../../support/fits.ts";
import { district } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

function meanings(form: Form): Map<string, string> {
  return new Map(
    [...columnNames(form)].map(([key, name]) => [
      key,
      "column" in name ? name.column.id : "without" in name ? name.without : `frame ${name.frame}`,
    ]),
  );
}

/** One name for two columns, told apart by the unit behind it: 批次 and 人次. */
const twoUnits = ["集体访 group_batches group_persons"];

describe.each(standardCatalogue.newest)("names on sheets of $id", (standard) => {
  it("mean what they meant, whatever column is switched off", () => {
    const before = meanings(standard);
    for (const { id } of standard.columns) {
      const fit = fitOf(standard.id, { offColumns: [id] });
      if (faultsOfFit(standard, fit).length > 0) continue;
      const after = meanings(fitForm(standard, fit, 200_001).form);
      const changed = [...before].flatMap(([key, meant]) =>
        after.get(key) === meant ? [] : [`${key} ${meant} ${after.get(key)}`],
      );
      expect(
        changed.filter((each) => !twoUnits.includes(each)),
        id,
      ).toEqual([]);
      expect(after.size).toBe(before.size);
    }
  });
});

describe("a sheet with columns that the city switched off", () => {
  const standard = standardCatalogue.form("training_ledger");
  const { form } = fitForm(standard, fitOf(standard.id, { offColumns: ["cost", "attendances"] }), 200_001);
  const sheet = (cost: string) =>
    sheetOf(`
      妇女教育培训台账
      培训名称 | 培训类别 | 开始日期 | 培训人数 | ${cost} | 本月 | <
      ^ | ^ | ^ | ^ | ^ | 期数 | 培训人次
      甲班 | 家政服务 | 2019-03-08 | 40 | 1.2 | 1 | 80
    `);
  const readings = (of: Form, cost: string) =>
    readTables(sheet(cost), { forms: [of], units: [district], reporter: district, period: "2019" }).map(
      ({ records, questions, unmatched }) => ({
        values: records[0]?.values,
        questions: questions.map(({ text }) => text),
        left: unmatched.map(({ key, why }) => `${key} ${why}`),
      }),
    );

  it("is read without them, below groups too, and nobody is asked", () => {
    expect(readings(form, "培训经费（万元）")).toMatchObject([
      {
        values: { trainees: 40, sessions: 1 },
        questions: [],
        left: ["培训经费 unasked", "本月/培训人次 unasked"],
      },
    ]);
  });

  it("asks about them all the same by a name that nobody knows", () => {
    expect(readings(form, "花销（万元）")[0]?.left).toContain("花销 undefined");
  });

  it("knows the words that the city decided about for such a column", () => {
    const known = withVocabularies(form, [{ form: form.id, headers: { cost: ["花销"] } }]);
    expect(readings(known, "花销（万元）")[0]?.left).toContain("花销 unasked");
  });

  it("leaves what a unit once said is such a column", () => {
    const { fingerprint } =
      readTables(sheet("花销（万元）"), { forms: [form], units: [district], reporter: district })[0] ?? {};
    const confirmed = { [fingerprint ?? ""]: { form: form.id, columns: { 花销: "cost" } } };
    const [reading] = readTables(sheet("花销（万元）"), {
      forms: [form],
      units: [district],
      reporter: district,
      confirmed,
    });
    expect(reading?.unmatched.find(({ key }) => key === "花销")?.why).toBe("unasked");
  });
});
