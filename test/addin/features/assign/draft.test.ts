import { describe, expect, it } from "vitest";
import type { AssignmentView } from "../../../../addin/engine/assignment-types.ts";
import {
  type Answering,
  confirmedWith,
  movedHeader,
  settledBy,
  withBelow,
  withConstant,
  withForm,
  withHeaderRows,
  withMeaning,
  withPlaces,
  withWord,
} from "../../../../addin/features/assign/draft.ts";
import type { Assignment } from "../../../../shared/sheet/assignment.ts";
import { standardEngine } from "../../../support/engine.ts";
import { district, districtUnits } from "../../../support/register.ts";
import { ownWordsKeys as keys, ownWords } from "./sheets.ts";

const form = "training_ledger";

function viewOf(confirmed: Record<string, Assignment> = {}): AssignmentView {
  const tasks = [{ form, formVersion: 1, period: "2025" }];
  const who = { units: districtUnits, reporter: district, tasks };
  const view = standardEngine().assignment({
    ...{ ...who, grid: ownWords, sheet: ownWords.name },
    ...{ table: 0, confirmed, form },
  });
  if (view === null) throw new Error("the engine was handed no sheet");
  return view;
}

function answering(confirmed: Record<string, Assignment> = {}): Answering {
  return { view: viewOf(confirmed), draft: { form }, confirmed };
}

const trainees = { key: keys.trainees };

describe("what was changed", () => {
  it("holds the answers alone, so that what nobody answered stays asked", () => {
    const draft = withMeaning(answering(), trainees, { column: "trainees" });
    expect(draft.answers?.assignment).toEqual({ form, columns: { [keys.trainees]: "trainees" } });
    const view = viewOf(confirmedWith({}, draft));
    const asked = ({ columns }: AssignmentView) =>
      columns.filter(({ state }) => state === "ask").map(({ key }) => key);
    expect(asked(viewOf())).toContain(keys.trainees);
    expect(asked(viewOf()).length).toBeGreaterThan(1);
    expect(asked(view)).toEqual(asked(viewOf()).filter((key) => key !== keys.trainees));
  });

  it("goes on from what was settled before, and leaves that as it was kept", () => {
    const { fingerprint } = viewOf();
    const kept = { form, columns: { [keys.name]: "session_name" }, constants: { mode: "线上" } };
    const confirmed = { [fingerprint]: kept };
    const draft = withMeaning(answering(confirmed), trainees, "unused");
    expect(draft.answers?.assignment).toEqual({
      ...kept,
      columns: { [keys.name]: "session_name", [keys.trainees]: null },
    });
    expect(confirmed[fingerprint]).toBe(kept);
  });

  it("gives a column of the form one place: the one that held it is not used any more", () => {
    const { fingerprint } = viewOf();
    const confirmed = { [fingerprint]: { form, columns: { [keys.women]: "women" } } };
    const draft = withMeaning(answering(confirmed), { key: keys.certified }, { column: "women" });
    expect(draft.answers?.assignment.columns).toMatchObject({
      [keys.women]: null,
      [keys.certified]: "women",
    });
  });

  it("names the column of units, and takes that back with another meaning", () => {
    const named = withMeaning(answering(), { key: keys.name }, "unit");
    expect(named.answers?.assignment).toEqual({ form, columns: {}, unitColumn: keys.name });
    const back = withMeaning(
      { ...answering(), draft: named },
      { key: keys.name, role: "unit" },
      { column: "session_name" },
    );
    expect(back.answers?.assignment).toMatchObject({
      columns: { [keys.name]: "session_name" },
      unitColumn: null,
    });
  });

  it("takes constants, words and places, and takes them back", () => {
    const begun = answering();
    const then = (draft: Answering["draft"]): Answering => ({ ...begun, draft });
    const constant = withConstant(begun, "mode", "线上");
    expect(constant.answers?.assignment.constants).toEqual({ mode: "线上" });
    expect(withConstant(then(constant), "mode", null).answers?.assignment.constants).toEqual({ mode: "" });
    const word = withWord(begun, "category", "星星班", "x");
    expect(word.answers?.assignment.words).toEqual({ category: { 星星班: "x" } });
    expect(withWord(then(word), "category", "星星班", null).answers?.assignment.words).toEqual({
      category: {},
    });
    const places = withPlaces(begun, true);
    expect(places.answers?.assignment.places).toBe("own");
    const register = withPlaces(then(places), false);
    expect(register.answers?.assignment).not.toHaveProperty("places");
    expect(register.registerPlaces).toBe(true);
    const below = withBelow(begun, true);
    expect(below.answers?.assignment.below).toBe("counted");
    expect(withBelow(then(below), false).answers?.assignment).not.toHaveProperty("below");
  });

  it("is forgotten with another form or another header", () => {
    const begun = answering();
    const draft = withMeaning(begun, trainees, { column: "trainees" });
    expect(withForm({ ...begun, draft }, "women_loans")).toEqual({ form: "women_loans" });
    const rows = { first: 3, last: 3 };
    expect(withHeaderRows({ ...begun, draft }, rows)).toEqual({ form, headerRows: rows });
  });
});

describe("the header's rows", () => {
  it("move one by one, and neither past each other nor off the sheet", () => {
    const view = viewOf();
    expect(movedHeader(view, "first", 1)).toEqual({ first: 3, last: 3 });
    expect(movedHeader(view, "last", 1)).toEqual({ first: 2, last: 4 });
    expect(movedHeader({ ...view, headerRows: { first: 4, last: 4 } }, "first", 1)).toBeUndefined();
    expect(movedHeader({ ...view, headerRows: { first: 1, last: 4 } }, "first", -1)).toBeUndefined();
    expect(movedHeader({ ...view, headerRows: null }, "last", 1)).toBeUndefined();
  });
});

describe("都对", () => {
  it("settles everything as shown, with the rows and the period that were chosen", () => {
    const { view } = answering();
    const draft = { form, period: "2025", headerRows: { first: 2, last: 3 } };
    expect(settledBy({ view, draft })).toEqual({
      fingerprint: view.fingerprint,
      assignment: view.assignment,
      period: "2025",
      headerRows: { first: 2, last: 3 },
    });
    expect(settledBy({ view: { ...view, assignment: null }, draft })).toBeUndefined();
  });

  it("settles nothing about names that wait for the register", () => {
    const { view } = answering();
    const shown = { ...view, assignment: { form, columns: {}, places: "own" as const } };
    expect(settledBy({ view: shown, draft: { form } })?.assignment.places).toBe("own");
    const waiting = settledBy({ view: shown, draft: { form, registerPlaces: true } });
    expect(waiting?.assignment).toEqual({ form, columns: {} });
  });
});
