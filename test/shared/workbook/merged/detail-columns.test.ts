import { expect, it } from "vitest";
import type { Design } from "../../../../shared/form/design/design.ts";
import { formOfDesign } from "../../../../shared/form/design/form-of-design.ts";
import { detailColumns } from "../../../../shared/workbook/merged/detail-columns.ts";
import { workshops } from "../../../support/designs.ts";

function namesOf(...words: string[]): (string | undefined)[] {
  const design: Design = {
    ...workshops,
    columns: workshops.columns.map((column) =>
      column.id === "trade"
        ? { ...column, codes: words.map((name, at) => ({ code: `k${at + 1}`, name, aliases: [] })) }
        : column,
    ),
  };
  const { form } = formOfDesign(design, 1);
  const { columns } = detailColumns(form, [form], 3);
  const list = columns.find(({ column }) => column.id === "trade")?.column.codes ?? [];
  return list.map(({ zh }) => zh);
}

it("writes words that a formula takes for one so that it tells them apart", () => {
  expect(namesOf("1", "01", "A级", "a级")).toEqual(["1", "01（k2）", "A级", "a级（k4）"]);
});

it("writes all others as they are", () => {
  expect(namesOf("编织", "刺绣", "1", "10")).toEqual(["编织", "刺绣", "1", "10"]);
});
