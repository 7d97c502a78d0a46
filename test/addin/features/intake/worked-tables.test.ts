import { expect, it } from "vitest";
import type { SheetState } from "../../../../addin/features/check/sheet-state.ts";
import { NO_DECISIONS } from "../../../../addin/features/intake/intake-types.ts";
import { workedTables } from "../../../../addin/features/intake/worked-tables.ts";
import { loans } from "../../../support/mailbox.ts";
import { district } from "../../../support/register.ts";
import { taken } from "./taken.ts";

const unit = district.name;
const file = await taken("甲.xlsx", loans({ unit, name: "一" }), loans({ unit, name: "二" }));

function state(name: string, more: Partial<SheetState> = {}): SheetState {
  return {
    ...{ id: name, sheetId: name, name, table: 0, hidden: false, status: "ready", ignored: false },
    ...{ unsaved: false, explanations: [], ...more },
  };
}
const worked = (...sheets: SheetState[]) => {
  const { tables, decisions } = workedTables(file.id, sheets, file, NO_DECISIONS);
  const nameOf = (id: string) => file.tables.find((table) => table.id === id)?.sheet;
  return {
    tables: tables.map(({ sheet }) => sheet),
    left: decisions.left.map(nameOf),
    joined: decisions.joined.map(nameOf),
  };
};
const assessment = { kind: "unrecognised", empty: false, asks: 0, candidates: [] } as unknown as NonNullable<
  SheetState["assessment"]
>;

it("a sheet that is being read stays as it was, and is not left out", () => {
  expect(worked(state("一", { assessment }), state("二", { status: "checking" }))).toEqual({
    tables: ["一", "二"],
    left: [],
    joined: [],
  });
});

it("what was ignored is not reported, and what was joined is sent as one", () => {
  const joined = { assessment, joined: true };
  expect(worked(state("一", joined), state("二", { ignored: true })).left).toEqual(["二"]);
  expect(worked(state("一", joined), state("二", joined)).joined).toEqual(["一", "二"]);
});

it("a table that is no longer on its sheet is gone", () => {
  expect(worked(state("一", { assessment })).tables).toEqual(["一"]);
});
