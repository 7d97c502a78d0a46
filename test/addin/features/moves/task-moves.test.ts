import { expect, it } from "vitest";
import { type MovableTask, possibleMoves, taskMoves } from "../../../../addin/features/moves/task-moves.ts";
import { createCatalogue } from "../../../../shared/form/catalogue.ts";
import { formOfDesign } from "../../../../shared/form/design/form-of-design.ts";
import { standardContent } from "../../../../shared/forms/index.ts";
import { workshops } from "../../../support/designs.ts";

const withWord = {
  ...workshops,
  columns: workshops.columns.map((column) =>
    column.codes === undefined
      ? column
      : { ...column, codes: [{ code: "n1", name: "竹编", aliases: [] }, ...column.codes] },
  ),
};
const [first, second, third] = [workshops, withWord, { ...withWord, rules: [] }].map((design, at) =>
  formOfDesign(design, at + 1),
);

function catalogueOf(parts: readonly (typeof first)[], retired?: readonly string[]) {
  const known = parts.flatMap((each) => each ?? []);
  return createCatalogue({
    ...standardContent,
    forms: [...standardContent.forms, ...known.map(({ form }) => form)],
    indicators: [...standardContent.indicators, ...(known.at(-1)?.indicators ?? [])],
    ...(retired !== undefined && { retired }),
  });
}

const task = (id: string, more: Partial<MovableTask> = {}): MovableTask => ({
  ...{ id, form: workshops.id, formVersion: 1, title: id, period: "2026Q2", state: "open", manageable: true },
  ...more,
});

it("offers the newest version to all open tasks of one's own that ask for an earlier one", () => {
  const tasks = [
    task("a"),
    task("b"),
    task("locked", { state: "locked" }),
    task("another's", { manageable: false }),
    task("new", { formVersion: 2 }),
    task("unknown", { form: "own_nobody" }),
    task("standard", { form: "women_loans", formVersion: 1 }),
  ];
  const offers = possibleMoves(catalogueOf([first, second]), tasks);
  expect(offers.map(({ form, from, tasks: of }) => [form.version, from, of.map(({ id }) => id)])).toEqual([
    [2, 1, ["a", "b"]],
  ]);
});

it("knows what stands against a version that does more than add, and offers it to nobody", () => {
  const catalogue = catalogueOf([first, second, third]);
  const tasks = [task("a"), task("b", { formVersion: 2 })];
  expect(possibleMoves(catalogue, tasks)).toEqual([]);
  expect(taskMoves(catalogue, tasks).map(({ move }) => move.more.map(({ kind }) => kind))).toEqual([
    ["rule_removed"],
    ["rule_removed"],
  ]);
});

it("offers nothing of a form that was retired", () => {
  expect(taskMoves(catalogueOf([first, second], [workshops.id]), [task("a")])).toEqual([]);
});
