import { describe, expect, it } from "vitest";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import type { OwnedFact } from "../../../shared/statistics/roll-up.ts";
import { composeSummary, type SummaryInput } from "../../../shared/summary/compose.ts";
import { paragraphOf } from "../../../shared/summary/paragraphs.ts";
import type { Summary } from "../../../shared/summary/summary.ts";
import { twoVersionsCatalogue } from "../../support/two-versions.ts";

const units = [
  { code: "E", name: "测试东区妇联", versions: "第2次报送" },
  { code: "W", name: "测试西区妇联", versions: "第1次报送" },
];

let row = 0;
function fact(unit: string, indicator: string, value: number, more: Partial<OwnedFact> = {}): OwnedFact {
  row += 1;
  return {
    unit,
    subject: unit,
    period: "2019",
    indicator,
    breakdown: {},
    kind: "actual",
    value,
    row,
    ...more,
  };
}

function report(id: string, facts: readonly OwnedFact[], period = "2019") {
  const form = standardCatalogue.findForm(id);
  if (form === undefined) throw new Error(id);
  return { form, period, facts };
}

function summaryOf(
  reports: SummaryInput["reports"],
  before: SummaryInput["before"] = [],
  catalogue = standardCatalogue,
  some: SummaryInput["units"] = units,
): Summary {
  return composeSummary({
    catalogue,
    unit: "测试市妇联",
    year: "2019",
    reports,
    before,
    units: some,
    uncounted: [],
  });
}

function sentencesOf(summary: Summary): string[] {
  return summary.paragraphs.flatMap(({ sentences }) =>
    sentences.map((runs) => runs.map(({ text }) => text).join("")),
  );
}

describe("the annual summary", () => {
  it("adds up over units, tells the parts, and says of each number where it is from", () => {
    const summary = summaryOf([
      report("training_ledger", [
        fact("E", "training_sessions", 12, { breakdown: { category: "home_services" } }),
        fact("W", "training_sessions", 8, { breakdown: { category: "weaving" } }),
        fact("E", "training_persons", 300, { breakdown: { category: "home_services" }, qualifier: "over" }),
      ]),
    ]);
    expect(sentencesOf(summary)).toEqual([
      "全年举办培训班20期，培训300余人（家政服务）。",
      "其中举办培训班：家政服务12期、手工编织8期。",
    ]);
    const runs = summary.paragraphs[0]?.sentences.flat() ?? [];
    const numbers = runs.filter(({ text }) => /\d/.test(text));
    expect(numbers.map(({ source }) => source?.units)).toEqual([
      ["测试东区妇联（第2次报送）", "测试西区妇联（第1次报送）"],
      ["测试东区妇联（第2次报送）"],
      ["测试东区妇联（第2次报送）"],
      ["测试西区妇联（第1次报送）"],
    ]);
    expect(summary.paragraphs[0]?.tables).toEqual([
      {
        header: ["单位", "培训班次", "参训人数"],
        rows: [
          ["测试东区妇联", "12期", "300余人"],
          ["测试西区妇联", "8期", "—"],
          ["合计", "20期", "300余人"],
        ],
      },
    ]);
    expect(summary.untold).toHaveLength(24);
  });

  it("tells what became of the trainees as people say it", () => {
    const summary = summaryOf([
      report("training_ledger", [
        fact("E", "training_persons", 300),
        fact("E", "training_rural_persons", 180),
        fact("E", "training_completed_persons", 290),
        fact("E", "training_certified_persons", 120),
        fact("E", "training_persons_startup", 15),
      ]),
    ]);
    expect(sentencesOf(summary).join("")).toMatch(
      /^全年培训300人，(?=.*培训农村妇女180人)(?=.*培训结业290人)(?=.*取得证书120人)(?=.*参训后创业15人)/,
    );
  });

  it("compares with the year before where both figures are exact", () => {
    const year = (persons: number, sessions: number, qualifier?: "over") =>
      report("training_ledger", [
        fact("E", "training_sessions", sessions),
        fact("E", "training_persons", persons, qualifier === undefined ? {} : { qualifier }),
      ]);
    const told = (now: ReturnType<typeof year>, before: ReturnType<typeof year>) =>
      sentencesOf(summaryOf([now], [before]))[0];
    expect(told(year(300, 12), year(267, 12))).toBe(
      "全年举办培训班12期（与上年持平），培训300人（比上年增长12.4%）。",
    );
    expect(told(year(200, 6), year(300, 12))).toBe(
      "全年举办培训班6期（比上年下降50%），培训200人（比上年下降33.3%）。",
    );
    expect(told(year(300, 12, "over"), year(267, 0))).toBe("全年举办培训班12期，培训300余人。");
  });

  it("recomputes rates over units and compares them in percentage points", () => {
    const year = (reached: number, qualifier?: "over") => {
      const breakdown = { family_type: "clean" };
      const form = standardCatalogue.findForm("household_rating");
      const type = form?.columns.find(({ id }) => id === "family_type")?.codes?.[0]?.code ?? "";
      const own = { ...breakdown, family_type: type };
      return report("household_rating", [
        fact("E", "household_standard_reached", reached, { breakdown: own, ...(qualifier && { qualifier }) }),
        fact("E", "household_standard_assessed", 1_000, { breakdown: own }),
        fact("W", "household_standard_reached", 500, { breakdown: own }),
        fact("W", "household_standard_assessed", 1_000, { breakdown: own }),
      ]);
    };
    const text = sentencesOf(summaryOf([year(900)], [year(880)])).join("");
    expect(text).toContain("家庭达标率70%（比上年提高1个百分点）");
  });

  it("adds the flows of several periods, and takes the stocks of the last", () => {
    const quarter = (period: string, received: number) =>
      report("rights_cases", [fact("E", "rights_cases_received", received, { period })], period);
    const cases = summaryOf([quarter("2019Q1", 10), quarter("2019Q2", 15)]);
    expect(sentencesOf(cases)).toContain("全年受理信访25件。");
    const half = (period: string, teams: number) =>
      report("volunteer_teams", [fact("E", "volunteer_teams", teams, { period })], period);
    const teams = summaryOf([half("2019H1", 7), half("2019H2", 9)]);
    expect(sentencesOf(teams)).toContain("截至期末，建有巾帼志愿服务队9支。");
  });

  it("tells a form that none of the 25 paragraphs knows in one of its own, behind them", () => {
    const form = twoVersionsCatalogue.form("test_events");
    const summary = summaryOf(
      [
        { form, period: "2019", facts: [fact("E", "test_persons", 30), fact("E", "test_volunteers", 2)] },
        report("rights_cases", [fact("E", "rights_cases_received", 4)]),
      ],
      [],
      twoVersionsCatalogue,
    );
    expect(summary.paragraphs.map(({ title }) => title)).toEqual(["维权信访", "测试事项台账"]);
    expect(sentencesOf(summary)).toContain("全年测试活动参加30人，测试活动志愿者2人。");
    expect(summary.untold).toHaveLength(24);
  });

  describe("of a form in two versions", () => {
    const under = (version: number, period: string, facts: readonly OwnedFact[]) => ({
      form: twoVersionsCatalogue.form("test_events", version),
      period,
      facts: facts.map((each) => ({ ...each, period })),
    });
    const persons = (unit: string, value: number, kind: string) =>
      fact(unit, "test_persons", value, { breakdown: { kind } });
    const told = (reports: SummaryInput["reports"], before: SummaryInput["before"] = []) =>
      summaryOf(reports, before, twoVersionsCatalogue);

    it("tells each indicator once, whichever version it was reported under, in a paragraph of its own", () => {
      const summary = told(
        [
          under(1, "2019-01", [
            persons("E", 30, "lecture"),
            persons("E", 10, "visit"),
            fact("E", "test_households", 4),
          ]),
          under(2, "2019-02", [
            persons("E", 20, "lecture"),
            persons("W", 5, "hotline"),
            fact("W", "test_volunteers", 3),
          ]),
        ],
        [under(1, "2018-01", [persons("E", 50, "lecture")])],
      );
      expect(summary.paragraphs.map(({ title }) => title)).toEqual(["测试事项台账"]);
      expect(sentencesOf(summary)).toEqual([
        "全年测试活动参加65人（同口径比上年增长20%），测试活动受访4户，测试活动志愿者3人。",
        "其中测试活动参加：讲座50人、走访10人、热线5人。",
        "“同口径”只比较两年都报送了这项数据的单位（测试东区妇联）。",
      ]);
      expect(summary.paragraphs[0]?.tables).toHaveLength(1);
      expect(summary.untold).toHaveLength(25);
    });

    it("tells a period that some units reported under each as one report", () => {
      const planned = (unit: string) => fact(unit, "test_persons", 40, { kind: "target" });
      const summary = told([
        under(1, "2019", [persons("E", 30, "lecture"), planned("E")]),
        under(2, "2019", [persons("W", 12, "lecture"), planned("W")]),
      ]);
      expect(sentencesOf(summary).join("")).toContain("测试活动参加42人");
      expect(sentencesOf(summary).join("")).toContain("计划测试活动参加80人");
    });
  });

  it("tells levels side by side and never as one sum", () => {
    const text = sentencesOf(
      summaryOf([
        report("household_rating", [
          fact("E", "households_honoured", 3, { breakdown: { level: "national" } }),
          fact("W", "households_honoured", 5, { breakdown: { level: "county" } }),
        ]),
      ]),
    ).join("");
    expect(text).toMatch(/评选表彰家庭.*3户、.*5户/);
    expect(text).not.toContain("8户");
  });

  it("names the units of what is never added", () => {
    const text = sentencesOf(
      summaryOf([
        report("publicity_events", [fact("E", "media_outlets", 30), fact("W", "media_outlets", 12)]),
      ]),
    ).join("");
    expect(text).toContain("报道媒体测试东区妇联30家、测试西区妇联12家");
    expect(text).not.toContain("42家");
  });

  it("names the rows of a sum while they are few", () => {
    const rows = (count: number, some: typeof units) =>
      sentencesOf(
        summaryOf(
          [
            report(
              "training_ledger",
              Array.from({ length: count }, (_, index) => fact("E", "training_persons", 10 + index)),
            ),
          ],
          [],
          standardCatalogue,
          some,
        ),
      ).join("");
    expect(rows(3, units.slice(0, 1))).toContain("33人（10人、11人、12人）");
    expect(rows(5, units.slice(0, 1))).toBe("全年培训60人。");
    // In a city's year they would be rows of one of its districts.
    expect(rows(3, units)).toBe("全年培训33人。");
  });

  describe("shortens what nobody would read to its end", () => {
    const kinds = standardCatalogue.form("training_ledger").columns.find(({ id }) => id === "category");
    const codes = (kinds?.codes ?? []).map(({ code }) => code);
    /** Kinds of one paragraph. */
    const alike = codes.filter(
      (category) =>
        paragraphOf({
          form: "training_ledger",
          indicator: "training_persons",
          breakdown: { category },
        }).title === "技能培训",
    );
    const parts = (count: number) =>
      summaryOf([
        report(
          "training_ledger",
          alike
            .slice(0, count)
            .map((category, index) => fact("E", "training_persons", 10 + index, { breakdown: { category } })),
        ),
      ]).paragraphs[0];

    it("tells the largest eight of many parts, and all of them in a table", () => {
      const textOf = (count: number) =>
        parts(count)?.sentences.map((runs) => runs.map(({ text }) => text).join("")) ?? [];
      expect(textOf(9)[1]).toMatch(/^其中培训：[^。]*18人、.*11人等9类，其余见表。$/);
      expect(parts(9)?.tables[0]?.rows).toHaveLength(9);
      expect(textOf(8)[1]).toMatch(/^其中培训：[^。]*10人。$/);
      expect(parts(8)?.tables).toEqual([]);
    });

    it("tells the range of what is never added where more than three units have it", () => {
      const four = ["E", "W", "N", "S"].map((code) => ({ code, name: `测试${code}`, versions: "" }));
      const told = (some: typeof four) =>
        sentencesOf(
          summaryOf(
            [
              report(
                "publicity_events",
                some.map(({ code }, index) => fact(code, "media_outlets", 30 + index)),
              ),
            ],
            [],
            standardCatalogue,
            some,
          ),
        );
      expect(told(four)).toEqual(["全年报道媒体4个单位30家至33家。"]);
      expect(told(four.slice(0, 3)).join("")).toContain("测试E30家");
    });

    it("makes several sentences of more than six indicators", () => {
      const ids = standardCatalogue
        .indicatorsOf("volunteer_teams")
        .filter(({ kind, overUnits, apart }) => kind === "flow" && overUnits === "sum" && apart === undefined)
        .slice(0, 7);
      expect(ids).toHaveLength(7);
      const text = sentencesOf(
        summaryOf([
          report(
            "volunteer_teams",
            ids.map(({ id }, index) => fact("E", id, 5 + index)),
          ),
        ]),
      );
      expect(text).toHaveLength(2);
      expect(text[1]).not.toContain("全年");
    });
  });

  describe("compares years over units that have the figure in both", () => {
    const year = (...figures: readonly (readonly [string, number])[]) =>
      report(
        "training_ledger",
        figures.map(([unit, persons]) => fact(unit, "training_persons", persons)),
      );
    const told = (now: ReturnType<typeof year>, before: ReturnType<typeof year>) =>
      summaryOf([now], [before]);

    it("says over which where others report than did", () => {
      const summary = told(year(["E", 110], ["W", 5_000]), year(["E", 100]));
      expect(sentencesOf(summary)).toEqual([
        "全年培训5110人（同口径比上年增长10%）。",
        "“同口径”只比较两年都报送了这项数据的单位（测试东区妇联）。",
      ]);
      const change = summary.paragraphs[0]?.sentences.flat().find(({ text }) => text.startsWith("同口径"));
      expect(change?.source?.units).toEqual(["测试东区妇联（第2次报送）"]);
      expect(sentencesOf(told(year(["E", 110]), year(["E", 100], ["W", 50])))[0]).toContain("同口径");
    });

    it("says nothing of it where they are the same, and compares nothing where no unit is", () => {
      expect(sentencesOf(told(year(["E", 60], ["W", 50]), year(["E", 50], ["W", 50])))).toEqual([
        "全年培训110人（比上年增长10%）。",
      ]);
      expect(sentencesOf(told(year(["E", 110]), year(["W", 50])))).toEqual(["全年培训110人。"]);
    });

    it("holds what is never added against its own unit's only", () => {
      const outlets = (...figures: readonly (readonly [string, number])[]) =>
        report(
          "publicity_events",
          figures.map(([unit, count]) => fact(unit, "media_outlets", count)),
        );
      const text = sentencesOf(told(outlets(["E", 30], ["W", 12]), outlets(["W", 10]))).join("");
      expect(text).toBe("全年报道媒体测试东区妇联30家、测试西区妇联12家（比上年增长20%）。");
    });
  });

  it("says a unit of measure once, and no title's help for who fills in", () => {
    const titled = (zh: string) =>
      standardCatalogue.indicators.find(({ title }) => title.zh === zh)?.id ?? zh;
    const told = (form: string, id: string, value: number, breakdown = {}) =>
      sentencesOf(summaryOf([report(form, [fact("E", id, value, { breakdown })])])).join("");
    expect(told("publicity_events", titled("直播场次"), 7)).toBe("全年直播7场。");
    expect(told("publicity_events", titled("交流来访人次"), 12)).toBe("全年交流来访12人次。");
    expect(told("rights_cases", "rights_satisfied_alone", 9)).toBe("全年群众满意9件。");
    const held = { award: "civil_posts", stage: "awarded" };
    expect(told("awards_register", "awards_collectives", 3, held)).not.toContain("已授予");
  });

  it("says nothing when nothing was reported", () => {
    const summary = summaryOf([]);
    expect(summary.paragraphs).toEqual([]);
    expect(summary.untold).toHaveLength(25);
  });
});
