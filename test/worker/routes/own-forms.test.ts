import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { publishedFormSchema, savedDraftSchema } from "../../../shared/api/own-forms.ts";
import type { Design } from "../../../shared/form/design/design.ts";
import { formOfDesign } from "../../../shared/form/design/form-of-design.ts";
import { chinaTime } from "../../../shared/period/china-time.ts";
import { designColumn, workshops } from "../../support/designs.ts";
import { createCity, enroll, type TestCity, type TestUnit } from "../support/city.ts";
import {
  actsOn,
  catalogueIds,
  draftAs,
  formAs,
  newDraftOf,
  newIdOf,
  publishAs,
  publishedOf,
  saveAs,
} from "../support/own-forms.ts";
import { ask, problemOf, send } from "../support/requests.ts";

let world: TestCity;
let city: TestUnit;
let east: TestUnit;
let west: TestUnit;

beforeAll(async () => {
  world = await createCity();
  city = world.city;
  east = await enroll(world.east.unit, "administrator", "-admin");
  west = await enroll(world.west.unit, "administrator", "-admin");
});

const codeOf = async (response: Response) => (await problemOf(response)).code;

describe("a draft", () => {
  it("is kept, shown as it was kept, and listed with its title", async () => {
    const design = await newDraftOf(east);
    expect(await draftAs(east, design.id)).toMatchObject({
      ...{ design, unit: east.unit.code, revision: 1, version: null, published: null },
      changedBy: `${east.unit.name}测试员`,
    });
    expect(await formAs(city, design.id)).toMatchObject({
      ...{ title: design.title, unit: east.unit.code, unitName: east.unit.name, version: null },
      draft: { revision: 1 },
    });
  });

  it("keeps what is still asked, and a version made of it does not", async () => {
    const design = {
      ...(await newDraftOf(east)),
      asked: [{ column: "workers", about: "over_time" as const }],
    };
    expect((await saveAs(east, design, 1)).status).toBe(200);
    expect((await draftAs(east, design.id)).design).toEqual(design);
    expect((await publishAs(east, design.id, 2)).status).toBe(201);
    const { published, design: next } = await draftAs(east, design.id);
    expect([published?.asked, next.asked]).toEqual([undefined, undefined]);
    const again = savedDraftSchema.parse(
      await (await saveAs(east, { ...next, asked: design.asked }, null)).json(),
    );
    expect(await codeOf(await publishAs(east, design.id, again.revision))).toBe("form_unchanged");
  });

  it("moves on with every change, and not for what is kept already", async () => {
    const design = await newDraftOf(east);
    const changed = { ...design, title: "加工点表" };
    expect(await (await saveAs(east, changed, 1)).json()).toMatchObject({ revision: 2 });
    // As the answer was lost on its way: the same again.
    expect(await (await saveAs(east, changed, 1)).json()).toMatchObject({ revision: 2 });
  });

  it("is told to the log when somebody begins, takes it over or comes back to it, not with every change", async () => {
    const design = await newDraftOf(east);
    const typed = (as: TestUnit, title: string, revision: number) =>
      saveAs(as, { ...design, title }, revision);
    for (const revision of [1, 2, 3])
      expect((await typed(east, `加工点${revision}`, revision)).status).toBe(200);
    expect(await actsOn(design.id)).toEqual(["form_draft"]);
    for (const revision of [4, 5]) await typed(city, `市里${revision}`, revision);
    expect(await actsOn(design.id)).toEqual(["form_draft", "form_draft"]);
    await typed(east, "区里", 6);
    expect(await actsOn(design.id)).toHaveLength(3);
    const ago = (minutes: number) =>
      env.DB.prepare("UPDATE own_form_draft SET changed_at = ?2 WHERE form = ?1")
        .bind(design.id, chinaTime(Date.now() - minutes * 60_000))
        .run();
    await ago(25);
    await typed(east, "区里再改", 7);
    expect(await actsOn(design.id)).toHaveLength(3);
    await ago(31);
    await typed(east, "区里又改", 8);
    expect(await actsOn(design.id)).toHaveLength(4);
  });

  it("is not written over by who has not seen it, and says whose it is", async () => {
    const design = await newDraftOf(east);
    await saveAs(city, { ...design, title: "市里改过" }, 1);
    for (const revision of [1, null, 7]) {
      expect(await problemOf(await saveAs(east, { ...design, title: "区里改过" }, revision))).toMatchObject({
        ...{ status: 409, code: "draft_changed", changedBy: `${city.unit.name}测试员` },
        changedAt: expect.stringContaining("+08:00"),
      });
    }
    expect((await draftAs(east, design.id)).design.title).toBe("市里改过");
    expect(await codeOf(await publishAs(east, design.id, 1))).toBe("draft_changed");
  });

  it("is written once by two at the same moment", async () => {
    const design = await newDraftOf(east);
    const answers = await Promise.all(
      ["甲", "乙", "丙"].map((title) => saveAs(east, { ...design, title }, 1)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    const fresh = { ...design, id: await newIdOf(east) };
    const made = await Promise.all(["甲", "乙"].map((title) => saveAs(east, { ...fresh, title }, null)));
    expect(made.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it("does not begin anew under who holds an old one", async () => {
    const design = await newDraftOf(east);
    expect((await send("DELETE", `/api/forms/drafts/${design.id}?revision=9`, undefined, east)).status).toBe(
      409,
    );
    expect((await ask(`/api/forms/drafts/${design.id}`, { method: "DELETE" }, east)).status).toBe(204);
    expect(await formAs(east, design.id)).toBeUndefined();
    expect((await saveAs(city, { ...design, title: "重新做" }, null)).status).toBe(200);
    expect(await codeOf(await saveAs(east, design, 1))).toBe("draft_changed");
    expect(await newIdOf(east)).not.toBe(design.id);
  });

  it("leaves ids for others, whatever number somebody takes", async () => {
    const free = await newIdOf(east);
    const last = free.replace(/[0-9]+$/, "999999");
    expect((await saveAs(east, { ...workshops, id: last }, null)).status).toBe(200);
    expect((await saveAs(east, { ...workshops, id: await newIdOf(east) }, null)).status).toBe(200);
  });

  it("belongs to the unit that its id is of, and to nobody elsewhere", async () => {
    const design = await newDraftOf(east);
    expect(await codeOf(await saveAs(west, { ...design, id: design.id }, null))).toBe("not_found");
    expect(await codeOf(await ask(`/api/forms/drafts/${design.id}`, {}, west))).toBe("not_found");
    const free = await newIdOf(east);
    for (const id of [free, "own_nobody_1", "own_1", `${free}_1`]) {
      expect(await codeOf(await saveAs(west, { ...design, id }, null))).toBe("not_found");
    }
    expect(await codeOf(await saveAs(east, { ...design, id: free }, 3))).toBe("not_found");
    const elsewhere = await send(
      "PUT",
      `/api/forms/drafts/${free}`,
      { design, revision: null, source: "" },
      east,
    );
    expect((await problemOf(elsewhere)).issues).toEqual([{ path: "design.id", message: "not_of_the_path" }]);
  });

  it("has limits", async () => {
    const id = await newIdOf(east);
    const codes = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) => ({
        code: `k${from + index}`,
        name: `词${from + index}`,
        aliases: [],
      }));
    const column = (nth: number, count: number) =>
      designColumn(`c${nth}`, `栏${nth}`, { kind: "code", codes: codes(0, count) });
    const many = { ...workshops, id, columns: [...workshops.columns, column(1, 1500), column(2, 1500)] };
    expect(await problemOf(await saveAs(east, many, null))).toMatchObject({
      ...{ code: "form_limits", issues: [{ path: "design", message: "too_many_codes" }] },
    });
    const one = { ...workshops, id, columns: [...workshops.columns, column(1, 3000)] };
    expect(await codeOf(await saveAs(east, one, null))).toBe("validation_failed");
    const formula = { ...workshops, id, title: "=HYPERLINK(1)" };
    expect((await problemOf(await saveAs(east, formula, null))).issues).toMatchObject([
      { path: "design.title" },
    ]);
    const number = { ...workshops, id, title: "13800138000" };
    expect(await codeOf(await saveAs(east, number, null))).toBe("personal_data");
  });
});

describe("a publication", () => {
  it("makes a version of the draft, which is gone then, and tells the log its digest", async () => {
    const design = await newDraftOf(east);
    const response = await publishAs(east, design.id, 1);
    expect(response.status).toBe(201);
    expect(publishedFormSchema.parse(await response.json())).toEqual({
      id: design.id,
      version: 1,
      changes: [],
    });
    expect(await formAs(east, design.id)).toMatchObject({ version: 1, draft: null, collections: 0 });
    expect(await draftAs(east, design.id)).toMatchObject({
      design,
      published: design,
      version: 1,
      revision: 2,
    });
    const row = await env.DB.prepare(
      `SELECT digest, detail ->> 'digest' AS logged FROM own_form_version
       JOIN audit ON audit.target = 'form/' || form AND act = 'form_publish' WHERE form = ?1`,
    )
      .bind(design.id)
      .first<{ digest: string; logged: string }>();
    expect(row?.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(row?.logged).toBe(row?.digest);
  });

  it("is in the catalogue of the unit, those above and those below, and of nobody beside", async () => {
    const { id } = await publishedOf(east);
    const before = await ask("/api/forms", {}, west);
    for (const as of [east, world.east, world.town, city]) expect(await catalogueIds(as)).toContain(id);
    for (const as of [west, world.west]) expect(await catalogueIds(as)).not.toContain(id);
    expect(await codeOf(await ask(`/api/forms/${id}`, {}, west))).toBe("not_found");
    const citys = await publishedOf(city);
    for (const as of [east, world.west, world.town]) expect(await catalogueIds(as)).toContain(citys.id);
    expect(before.headers.get("etag")).not.toBe((await ask("/api/forms", {}, west)).headers.get("etag"));
  });

  it("never changes", async () => {
    const { id } = await publishedOf(east);
    const changed = env.DB.prepare("UPDATE own_form_version SET design = '{}' WHERE form = ?1")
      .bind(id)
      .run();
    await expect(changed).rejects.toThrow("never changes");
    const removed = env.DB.prepare("DELETE FROM own_form_version WHERE form = ?1").bind(id).run();
    await expect(removed).rejects.toThrow("is kept");
  });

  it("says what a second version has that the first had not, and keeps both", async () => {
    const design = await publishedOf(east);
    const next: Design = {
      ...design,
      columns: [
        ...design.columns,
        designColumn("orders", "订单数", { kind: "count", unit: "份", aggregation: "sum" }),
      ],
    };
    const { revision } = await draftAs(east, design.id);
    expect((await saveAs(east, next, revision)).status).toBe(200);
    const published = await publishAs(east, design.id, revision + 1);
    expect(publishedFormSchema.parse(await published.json())).toEqual({
      ...{ id: design.id, version: 2, changes: [{ kind: "column_added", about: "订单数" }] },
    });
    for (const [version, of] of [
      [1, design],
      [2, next],
    ] as const) {
      const told = await (await ask(`/api/forms/${design.id}?version=${version}`, {}, world.town)).json();
      expect(told).toMatchObject(formOfDesign(of, version).form);
    }
  });

  it.each<[code: string, change: Partial<Design>, issues: readonly object[] | undefined]>([
    ["design_faulty", { title: "" }, [{ path: "design", message: "title_blank" }]],
    [
      "design_faulty",
      { rules: [{ id: "R1", expression: "没有的栏 > 0", severity: "error" }] },
      [{ path: "rules.R1", message: "rule_word" }],
    ],
    [
      "design_faulty",
      {
        rules: [
          { id: "R1", expression: `${"(".repeat(240)}从业人数${")".repeat(239)} > 0`, severity: "error" },
        ],
      },
      [{ path: "rules.R1", message: "rule_unreadable" }],
    ],
    [
      "form_personal",
      {
        columns: [
          ...workshops.columns,
          designColumn("phone", "联系电话", { leaving: "sent", reason: "要打电话" }),
        ],
      },
      [{ path: "columns.phone", message: "name_personal" }],
    ],
    [
      "form_personal",
      {
        columns: [
          ...workshops.columns,
          designColumn("team", "小组", {
            kind: "code",
            leaving: "sent",
            codes: ["王桂芳", "李秀英"].map((name, at) => ({ code: `k${at}`, name, aliases: [] })),
          }),
        ],
      },
      [{ path: "columns.team", message: "codes_personal" }],
    ],
  ])("is refused with %s: %#", async (code, change, issues) => {
    const meant = { namesConfirmed: true } as const;
    const { id } = await newDraftOf(east, east.unit.code, { ...workshops, ...change }, meant);
    expect(await problemOf(await publishAs(east, id, 1))).toMatchObject({ status: 422, code, issues });
    expect((await formAs(east, id))?.version).toBeNull();
  });

  it("is refused where nothing differs, and where figures could not be compared", async () => {
    const design = await publishedOf(east);
    const { revision } = await draftAs(east, design.id);
    const withColumn = (id: string, more: object): Design => ({
      ...design,
      columns: design.columns.map((column) => (column.id === id ? { ...column, ...more } : column)),
    });
    const tried = async (next: Design, at: number) => {
      expect((await saveAs(east, next, at)).status).toBe(200);
      return problemOf(await publishAs(east, design.id, at + 1));
    };
    expect(await tried(design, revision)).toMatchObject({ code: "form_unchanged" });
    expect(await tried(withColumn("workers", { unit: "户" }), revision + 1)).toMatchObject({
      ...{ code: "form_incomparable", issues: [{ path: "columns.workers", message: "changed" }] },
    });
    expect(await tried(withColumn("workers", { aggregation: "sum" }), revision + 2)).toMatchObject({
      ...{ code: "form_incomparable", issues: [{ path: "columns.workers", message: "changed" }] },
    });
    expect(await tried({ ...design, accumulation: "period" }, revision + 3)).toMatchObject({
      ...{ code: "form_incomparable", issues: [{ path: "accumulation" }] },
    });
    // 万元 or 元: both are kept in 分.
    expect((await saveAs(east, withColumn("fees", { unit: "元" }), revision + 4)).status).toBe(200);
    expect((await publishAs(east, design.id, revision + 5)).status).toBe(201);
  });
});
