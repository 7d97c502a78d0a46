import { describe, expect, it } from "vitest";
import { changeColumn, removeColumn } from "../../../../shared/form/design/design-edits.ts";
import { earlierOf, nothingEarlier } from "../../../../shared/form/design/earlier.ts";
import { emptyFit, type Fit } from "../../../../shared/form/fit/fit.ts";
import {
  addOwnColumn,
  addOwnRule,
  changesNothing,
  designOfOwn,
  setCodes,
  setHeaders,
  setWords,
  switchColumn,
  switchRule,
  type Taken,
  takenBy,
  withName,
  withOwn,
  withoutPart,
  wordsAdded,
} from "../../../../shared/form/fit/fit-edits.ts";
import { fitForm } from "../../../../shared/form/fit/fit-form.ts";
import { standardCatalogue } from "../../../../shared/forms/index.ts";

const standard = standardCatalogue.form("training_ledger");
const prefix = "own_110000_";
const none: Taken = { ids: new Set(), earlier: nothingEarlier };
const empty = emptyFit(standard.version);
const added = (name: string, fit = empty, taken = none) => addOwnColumn(fit, standard, name, prefix, taken);

describe("edits of a fit", () => {
  it("leave nothing behind when what they did is taken back by hand", () => {
    const { id } = standard.columns[0] ?? { id: "" };
    const edited = switchRule(
      switchColumn(
        setCodes(setWords(setHeaders(empty, id, ["某栏"]), id, "x", ["某词"]), id, ["新词"], prefix, none),
        id,
        false,
      ),
      "C1.1",
      false,
    );
    expect(changesNothing(edited)).toBe(false);
    const back = switchRule(
      switchColumn(
        setCodes(setWords(setHeaders(edited, id, []), id, "x", []), id, [], prefix, none),
        id,
        true,
      ),
      "C1.1",
      true,
    );
    expect(changesNothing(back)).toBe(true);
  });

  it("give a column one more name, whoever's it is", () => {
    const named = withName(withName(empty, "trainees", "受训人数"), "trainees", "学员数");
    expect(named.headers).toEqual({ trainees: ["受训人数", "学员数"] });
    const fit = added("补贴人数");
    const [own] = fit.columns;
    expect(withName(fit, own?.id ?? "", "获补人数").columns).toEqual([{ ...own, aliases: ["获补人数"] }]);
  });

  it("switch a column off once", () => {
    expect(switchColumn(switchColumn(empty, "a", false), "a", false).offColumns).toEqual(["a"]);
  });

  it("give columns, codes and checks ids that no version ever had", () => {
    const taken = { ...none, ids: new Set([`${prefix}c4`, `${prefix}k2`, "X7", "c9"]) };
    const fit = added("乙", added("甲", empty, taken), taken);
    expect(fit.columns.map(({ id }) => id)).toEqual([`${prefix}c5`, `${prefix}c6`]);
    expect(addOwnRule(empty, taken).rules.map(({ id }) => id)).toEqual(["X8"]);
    const coded = setCodes(empty, "kind", ["甲", "乙"], prefix, taken);
    expect(coded.codes.kind?.map(({ code }) => code)).toEqual([`${prefix}k3`, `${prefix}k4`]);
  });

  it("keep the code of a word that stays", () => {
    const first = setCodes(empty, "kind", ["甲", "乙"], prefix, none);
    const [, second] = first.codes.kind ?? [];
    expect(setCodes(first, "kind", ["丙", "乙"], prefix, none).codes.kind).toEqual([
      { code: `${prefix}k3`, name: "丙", aliases: [] },
      second,
    ]);
    // Letters of a word that is being typed use up no numbers.
    const typed = ["宋", "宋韵", "宋韵手作"].reduce(
      (fit, word) => setCodes(fit, "kind", [word], prefix, none),
      empty,
    );
    expect(typed.codes.kind).toEqual([{ code: `${prefix}k1`, name: "宋韵手作", aliases: [] }]);
  });

  it("give a word the code that it was published with, and no code or column that was ever published to another", () => {
    const named = (code: string, name: string, ...aliases: string[]) => ({
      code: `${prefix}${code}`,
      name,
      aliases,
    });
    const published = fitForm(
      standard,
      {
        ...added("一", added("二")),
        codes: { category: [named("k1", "宋韵手作", "宋韵"), named("k2", "Vlog剪辑")] },
      },
      200_001,
    );
    const gone = fitForm(standard, { ...empty, codes: { category: [named("k2", "短视频")] } }, 200_002);
    // The catalogue holds neither.
    const taken = takenBy([standard], earlierOf([published, gone]));
    const words = (fit: Fit, ...names: string[]) => setCodes(fit, "category", names, prefix, taken);
    let fit = empty;
    for (const typed of ["宋", "宋韵手", "宋韵手作"]) fit = words(fit, typed);
    fit = words(fit, "宋韵手作", "直播");
    fit = words(fit, "宋韵手作", "直播", "vlog剪辑");
    expect(fit.codes.category).toEqual([
      named("k1", "宋韵手作", "宋韵"),
      named("k3", "直播"),
      named("k2", "vlog剪辑"),
    ]);
    // Another word of the code is the same thing.
    expect(words(empty, "宋韵").codes.category).toEqual([named("k1", "宋韵", "宋韵手作")]);
    expect(words(empty, "宋韵", "宋韵手作").codes.category?.map(({ code }) => code)).toEqual([
      `${prefix}k3`,
      `${prefix}k1`,
    ]);
    expect(added("甲", empty, taken).columns.map(({ id }) => id)).toEqual([`${prefix}c3`]);
  });

  it("know the ids of all versions", () => {
    const taken = takenBy([standard], nothingEarlier).ids;
    for (const { id } of standard.columns) expect(taken.has(id)).toBe(true);
    for (const { id } of standard.relations) expect(taken.has(id)).toBe(true);
  });

  it("take a new name of an own column over into the checks, and spare the standard's longer names", () => {
    const [known] = standard.columns.filter(({ type }) => type === "figure");
    const name = known?.header.zh ?? "";
    const part = name.slice(-2);
    const fit: Fit = {
      ...added(part),
      rules: [{ id: "X1", expression: `${name} ≥ ${part}`, when: `${part} ≥ 1`, severity: "error" }],
    };
    const [own] = fit.columns;
    const design = changeColumn(designOfOwn(fit, standard), own?.id ?? "", { name: "其中本市的" });
    const renamed = withOwn(fit, standard, design);
    expect(renamed.columns[0]?.name).toBe("其中本市的");
    expect(renamed.rules[0]).toMatchObject({ expression: `${name} ≥ 其中本市的`, when: "其中本市的 ≥ 1" });
  });

  it("take columns away as a design does", () => {
    const fit = added("甲");
    const design = removeColumn(designOfOwn(fit, standard), fit.columns[0]?.id ?? "");
    expect(withOwn(fit, standard, design).columns).toEqual([]);
  });

  it("take away what a path names, and nothing else", () => {
    const fit: Fit = {
      ...added("甲"),
      titles: ["某表"],
      headers: { a: ["某"], b: ["某某"] },
      words: { a: { x: ["词"] } },
      codes: { a: [{ code: "k", name: "词", aliases: [] }] },
      rules: [{ id: "X1", expression: "甲 ≥ 1", severity: "error" }],
      offColumns: ["a", "b"],
      offRules: ["C1.2b", "C2"],
    };
    const paths = [
      "titles",
      `columns.${prefix}c1`,
      "rules.X1",
      "offColumns.a",
      "offRules.C1.2b",
      "headers.a",
      "words.a",
      "codes.a",
    ];
    expect([wordsAdded(empty), wordsAdded(fit)]).toEqual([0, 5]);
    expect(paths.reduce((left, path) => withoutPart(left, path), fit)).toEqual({
      ...empty,
      headers: { b: ["某某"] },
      offColumns: ["b"],
      offRules: ["C2"],
    });
    expect(withoutPart(fit, "fit")).toBe(fit);
    const words = { a: { x: ["词"], y: ["语"] } };
    expect(withoutPart({ ...empty, words }, "words.a", "x").words).toEqual({ a: { y: ["语"] } });
  });
});
