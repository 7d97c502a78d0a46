import { beforeAll, describe, expect, it } from "vitest";
import {
  formFileSchema,
  importedFormSchema,
  type OwnForm,
  ownFormsSchema,
  proposedDesignSchema,
} from "../../../shared/api/own-forms.ts";
import { formOfDesign } from "../../../shared/form/design/form-of-design.ts";
import { workshops } from "../../support/designs.ts";
import { workbookBytes } from "../../support/workbooks.ts";
import { createCity, enroll, type TestCity, type TestUnit } from "../support/city.ts";
import { draftAs, fileOf, publishedOf, saveAs } from "../support/own-forms.ts";
import { pagesOf } from "../support/pages.ts";
import { ask, problemOf, send } from "../support/requests.ts";

let world: TestCity;
let east: TestUnit;

beforeAll(async () => {
  world = await createCity();
  east = await enroll(world.east.unit, "administrator", "-admin");
});

async function listAs(as: TestUnit): Promise<readonly OwnForm[]> {
  return (await pagesOf(ownFormsSchema, "/api/forms/own", as)).flatMap(({ forms }) => forms);
}

const codeOf = async (response: Response) => (await problemOf(response)).code;

describe("a form as a file", () => {
  const exported = async (id: string, as: TestUnit) =>
    formFileSchema.parse(await (await ask(`/api/forms/${id}/export.json`, {}, as)).json());
  const importAs = (as: TestUnit, file: unknown, dryRun: boolean) =>
    send("POST", `/api/forms/import?dryRun=${dryRun}`, file, as);

  it("goes to another city and becomes a form of its own there", async () => {
    const design = await publishedOf(east);
    const file = await exported(design.id, east);
    expect(file).toMatchObject({ ...formOfDesign(design, 1), design });
    const other = await createCity();
    const tried = importedFormSchema.parse(await (await importAs(other.city, file, true)).json());
    expect(tried).toMatchObject({
      dryRun: true,
      becomes: "new_form",
      title: design.title,
      columns: 6,
      faults: [],
    });
    expect(await listAs(other.city)).toEqual([]);
    const done = await importAs(other.city, file, false);
    expect([done.status, importedFormSchema.parse(await done.json())]).toEqual([
      201,
      { ...tried, dryRun: false },
    ]);
    expect((await draftAs(other.city, tried.id)).design).toEqual({ ...design, id: tried.id });
  });

  it("goes back to the form that it is of, unless that is being changed", async () => {
    const design = await publishedOf(east);
    const file = await exported(design.id, east);
    const answer = importedFormSchema.parse(await (await importAs(east, file, false)).json());
    expect(answer).toMatchObject({ becomes: "new_draft", id: design.id });
    const again = importedFormSchema.parse(await (await importAs(east, file, true)).json());
    expect(again).toMatchObject({ becomes: "new_form" });
  });

  it("of a standard form is an example, and cannot be taken in", async () => {
    const file = await exported("women_loans", world.west);
    expect(file.design).toBeUndefined();
    expect(file.indicators.length).toBeGreaterThan(3);
    expect(await codeOf(await importAs(east, file, true))).toBe("form_without_design");
  });

  it("says as codes what is wrong with it", async () => {
    const design = { ...workshops, title: "", columns: [] };
    const answer = await importAs(east, fileOf(design), true);
    expect(importedFormSchema.parse(await answer.json()).faults.map(({ code }) => code)).toEqual([
      ...["title_blank", "no_columns"],
    ]);
  });
});

describe("a proposal", () => {
  it("is made of a workbook, and keeps nothing", async () => {
    const before = await listAs(east);
    const bytes = await workbookBytes([
      { name: "说明", rows: [["请各单位认真填写"]] },
      {
        name: "表",
        rows: [["基层阵地情况表"], ["单位", "阵地数（个）", "联系电话"], ["甲", 3, ""], ["乙", 5, ""]],
      },
    ]);
    const response = await ask("/api/forms/propose", { method: "POST", body: new Uint8Array(bytes) }, east);
    const { design } = proposedDesignSchema.parse(await response.json());
    expect(design.title).toBe("基层阵地情况表");
    expect(design.columns.map(({ name, leaving }) => [name, leaving])).toEqual(
      expect.arrayContaining([["联系电话", "personal"]]),
    );
    expect((await saveAs(east, design, null)).status).toBe(200);
    expect(await listAs(east)).toHaveLength(before.length + 1);
  });

  it("needs a header", async () => {
    const bytes = await workbookBytes([{ name: "表", rows: [["没有表"]] }]);
    const response = await ask("/api/forms/propose", { method: "POST", body: new Uint8Array(bytes) }, east);
    expect(await codeOf(response)).toBe("no_table_found");
  });
});
