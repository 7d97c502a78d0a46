import { expect, it } from "vitest";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { likelyNames } from "../../../shared/forms/likely-names.ts";
import { columnNames } from "../../../shared/sheet/header-names.ts";
import { parseHeader } from "../../../shared/sheet/normalise.ts";

const named = likelyNames.flatMap(({ form, likely = {} }) =>
  Object.entries(likely).map(([column, names]) => ({ form: standardCatalogue.form(form), column, names })),
);

it("are of columns that the forms have, each name once a column", () => {
  for (const { form, column, names } of named) {
    expect(form.columns.map(({ id }) => id)).toContain(column);
    expect(names.filter((name, index) => name === "" || names.indexOf(name) !== index)).toEqual([]);
    expect(form.columns.find(({ id }) => id === column)?.likely, column).toEqual(names);
  }
});

it("never match by themselves, and are no names of another column", () => {
  const wrong = named.flatMap(({ form, column, names }) =>
    names.filter((name) => {
      const known = columnNames(form).get(parseHeader(name).keys[0] ?? "");
      return known !== undefined && "column" in known && known.column.id !== column;
    }),
  );
  expect(wrong).toEqual([]);
  const before = columnNames(standardCatalogue.form("training_ledger"));
  expect(before.get("培训主题")).toBeUndefined();
});
