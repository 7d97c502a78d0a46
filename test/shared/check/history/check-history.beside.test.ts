import { describe, expect, it } from "vitest";
import { rowKey } from "../../../../shared/check/history/rows.ts";
import type { Form } from "../../../../shared/form/form.ts";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import type { OrgUnit } from "../../../../shared/register/org-unit.ts";
import {
  formCalled,
  questionsOf,
  type Report,
  type Row,
  recordsOf,
  rulesOf,
  type Situation,
} from "../../../support/known.ts";

const { newest: forms } = standardCatalogue;

const training = formCalled("training_ledger");
const publicity = formCalled("publicity_events");
const employment = formCalled("employment_services");
const organisation = formCalled("org_building");
const positions = formCalled("positions_bases");
const teams = formCalled("volunteer_teams");
const aid = formCalled("aid_records");
const screening = formCalled("health_screening");
const projects = formCalled("funds_projects");

const trained = (employed: number, trainees = 1000): Row => ({
  category: "home_services",
  sessions: 20,
  trainees,
  employed,
});
const transferred = (transfer: number): Row => ({ channel: "training_transfer", transfer });
const aided = (persons: number): Row => ({
  kind: "cancers",
  direction: "given",
  target: "cancer_patients",
  persons,
  cash: persons * 1_000_000,
});
const screened = (confirmed: number, item = "both"): Row => ({ item, screened: 10_000, confirmed });
const project = (invested: number, stage: string, land = "no"): Row => ({
  project: "测试阵地建设",
  kind: "facilities",
  invested: invested * 1_000_000,
  land_included: land,
  stage,
});
const team: Row = { team: "测试服务队", kind: "volunteers", members: 20, teams: 1 };
const session: Row = {
  session_name: "测试培训班",
  category: "home_services",
  start_date: "2025-03-01",
  sessions: 1,
  trainees: 40,
};
const event: Row = {
  event_name: "测试活动",
  category: "talks",
  date: "2025-03-01",
  events: 1,
  attend: 300,
};

const unit = (
  code: string,
  level: OrgUnit["level"],
  parent: string,
  kind: OrgUnit["kind"] = "federation",
): OrgUnit => ({
  code,
  name: code,
  aliases: [],
  kind,
  level,
  parent,
});
const register: OrgUnit[] = [
  unit("U", "city", "P"),
  unit("D1", "district", "U"),
  unit("D2", "district", "U"),
  unit("T1", "township", "D1"),
  unit("T2", "township", "D1"),
  unit("T3", "township", "D2"),
  unit("Z1", "township", "D2", "zone"),
  ...["V1", "V2", "V3", "V4"].map((code) => unit(code, "village", "T1")),
];
const kinds = (unitKind: string, subUnits: number): Row => ({ unit_kind: unitKind, sub_units: subUnits });

type Case = readonly [
  rule: string,
  form: Form,
  period: string,
  situation: Situation,
  inside: readonly Row[],
  past: readonly Row[],
];

const cases: readonly Case[] = [
  [
    "C3.5a transfer",
    employment,
    "2025Q1",
    { own: [["training_ledger", "2025Q1", [trained(120)]]] },
    [transferred(119)],
    [transferred(120)],
  ],
  [
    "C3.5a employed",
    training,
    "2025Q1",
    { own: [["employment_services", "2025Q1", [transferred(120)]]] },
    [trained(121)],
    [trained(120)],
  ],
  [
    "C3.5b transfer",
    employment,
    "2025Q1",
    { own: [["training_ledger", "2025Q1", [trained(0, 300)]]] },
    [transferred(300)],
    [transferred(301)],
  ],
  [
    "C3.5b trainees",
    training,
    "2025Q1",
    { own: [["employment_services", "2025Q1", [transferred(300)]]] },
    [trained(0, 300)],
    [trained(0, 299)],
  ],
  [
    "E11.10 persons",
    aid,
    "2025Q2",
    {
      own: [
        ["health_screening", "2024", [screened(5)]],
        ["health_screening", "2025Q1", [screened(4), screened(1, "breast")]],
        ["aid_records", "2025Q1", [aided(6)]],
      ],
    },
    [aided(3)],
    [aided(4)],
  ],
  [
    "E11.10 confirmed",
    screening,
    "2025",
    { own: [["aid_records", "2025Q1", [aided(6)]]] },
    [screened(6)],
    [screened(5)],
  ],
  [
    "E13.6 invested",
    projects,
    "2025",
    { own: [["funds_projects", "2024", [project(170, "under_way")]]], before: [project(170, "under_way")] },
    [project(170, "under_way")],
    [project(169.99, "under_way")],
  ],
  [
    "E13.10 stage",
    projects,
    "2025",
    { own: [["funds_projects", "2024", [project(170, "review")]]], before: [project(170, "review")] },
    [project(170, "review")],
    [project(170, "under_way")],
  ],
  ["E8.4ra sub_units", organisation, "2025", { units: register }, [kinds("county", 2)], [kinds("county", 3)]],
  [
    "E8.4rb sub_units",
    organisation,
    "2025",
    { units: register },
    [kinds("township", 3)],
    [kinds("township", 4)],
  ],
  ["E8.4rc sub_units", organisation, "2025", { units: register }, [kinds("town", 3)], [kinds("town", 4)]],
  ["E8.4rd sub_units", organisation, "2025", { units: register }, [kinds("street", 3)], [kinds("street", 4)]],
  [
    "E8.4re sub_units",
    organisation,
    "2025",
    { units: register },
    [kinds("grassroots", 4)],
    [kinds("grassroots", 5)],
  ],
  [
    "E8.4rf sub_units",
    organisation,
    "2025",
    { units: register },
    [kinds("village", 4)],
    [kinds("village", 5)],
  ],
  [
    "E8.4rg sub_units",
    organisation,
    "2025",
    { units: register },
    [kinds("community", 4)],
    [kinds("community", 5)],
  ],
  ...(
    [
      ["E8.22a homes", "womens_home"],
      ["E8.22b micro", "micro_home"],
      ["E8.22c councils", "council"],
    ] as const
  ).map(([rule, kind]): (typeof cases)[number] => {
    const [, column = ""] = rule.split(" ");
    const ledger: Report = ["positions_bases", "2025", [{ kind, level: "all", count: 27 }]];
    const row = (count: number): Row => ({ unit_kind: "all", [column]: count });
    return [rule, organisation, "2025", { own: [ledger] }, [row(27)], [row(28)]];
  }),
  [
    "C9.4c villages",
    positions,
    "2025",
    { units: register },
    [{ kind: "womens_home", level: "all", covered: 4, villages: 4 }],
    [{ kind: "womens_home", level: "all", covered: 4, villages: 5 }],
  ],
  [
    "H1.5 session_name",
    training,
    "2025Q1",
    elsewhere("H1.5", training, session),
    [{ ...session, trainees: 41 }],
    [session],
  ],
  [
    "H2.5 event_name",
    publicity,
    "2025Q1",
    elsewhere("H2.5", publicity, event),
    [{ ...event, attend: 301 }],
    [event],
  ],
  ["H10.5 team", teams, "2025", elsewhere("H10.5", teams, team), [{ ...team, team: "测试二队" }], [team]],
  [
    "H13.5 project",
    projects,
    "2025",
    elsewhere("H13.5", projects, project(1, "approved")),
    [{ ...project(1, "approved"), project: "另一测试项目" }],
    [project(1, "approved")],
  ],
];

/** Another unit reports the same row. */
function elsewhere(id: string, form: Form, row: Row): Situation {
  const rule = form.history.find((candidate) => candidate.id === id);
  if (rule?.kind !== "across") throw new Error(id);
  const [record] = recordsOf([row], "detail");
  const key = record === undefined ? undefined : rowKey(record, rule);
  return { elsewhere: { [id]: key === undefined ? [] : [key] }, grain: "detail" };
}

describe("rules over forms, rows, units and the register, on both sides of their edge", () => {
  it.each(cases)("%s", (rule, form, period, situation, inside, past) => {
    expect(rulesOf(questionsOf(form, period, inside, situation))).not.toContain(rule);
    const findings = questionsOf(form, period, past, situation);
    expect(rulesOf(findings)).toContain(rule);
    for (const finding of findings) expect(finding.severity).toBe("warning");
  });

  it("leave out no rule that a form declares for itself", () => {
    const tried = new Set(cases.map(([rule]) => rule.split(" ")[0]));
    // Rules over time are tried beside this file.
    const overTime = ["change", "rising", "unusual", "carried", "opening"];
    const untried = forms
      .flatMap(({ history }) => history)
      .filter(({ kind, id }) => !overTime.includes(kind) && !tried.has(id));
    expect(untried).toEqual([]);
  });

  it("name indicators and codes that there are", () => {
    for (const form of forms) {
      for (const rule of form.history) {
        if (rule.kind === "cross") {
          for (const figure of [rule.left, rule.right]) {
            for (const id of figure.indicators)
              expect(standardCatalogue.indicator(id).form).toBe(figure.form);
            for (const [column, codes] of Object.entries(figure.where ?? {})) {
              const known = formCalled(figure.form).columns.find(({ id }) => id === column)?.codes ?? [];
              expect(known.map(({ code }) => code)).toEqual(expect.arrayContaining([...codes]));
            }
          }
        }
        const named =
          rule.kind === "rising"
            ? rule.indicators
            : rule.kind === "carried"
              ? [rule.in, rule.out, rule.opening ?? rule.in]
              : [];
        for (const id of named) expect(standardCatalogue.indicator(id).form).toBe(form.id);
      }
    }
  });
});

describe("figures of two forms", () => {
  it("are compared for a period that both cover in full, months beside a quarter as well", () => {
    const months = (...employed: readonly number[]): Report[] =>
      employed.map((count, index) => ["training_ledger", `2025-0${index + 1}`, [trained(count)]]);
    const transfer = [transferred(120)];
    expect(rulesOf(questionsOf(employment, "2025Q1", transfer, { own: months(40, 40, 40) }))).toEqual([
      "C3.5a transfer",
    ]);
    expect(questionsOf(employment, "2025Q1", transfer, { own: months(60, 60) })).toEqual([]);
    expect(questionsOf(employment, "2025Q1", transfer, { own: months(40, 40, 40, 40) })).not.toEqual([]);
  });

  it("are not compared where one of them was left blank, and two zeros are no coincidence", () => {
    const blank: Report[] = [["training_ledger", "2025Q1", [{ category: "home_services", sessions: 20 }]]];
    expect(questionsOf(employment, "2025Q1", [transferred(120)], { own: blank })).toEqual([]);
    const none: Report[] = [["training_ledger", "2025Q1", [trained(0)]]];
    expect(questionsOf(employment, "2025Q1", [transferred(0)], { own: none })).toEqual([]);
  });

  it("count no month again that stands in its year", () => {
    const own: Report[] = [
      ["health_screening", "2024", [screened(5)]],
      ["health_screening", "2024Q4", [screened(5)]],
      ["health_screening", "2024-12", [screened(5)]],
    ];
    expect(rulesOf(questionsOf(aid, "2025Q1", [aided(6)], { own }))).toEqual(["E11.10 persons"]);
  });

  it("say both forms by name, the figure and the cell", () => {
    const own: Report[] = [["training_ledger", "2025Q1", [trained(120)]]];
    const [finding] = questionsOf(employment, "2025Q1", [transferred(120)], { own });
    expect(finding).toMatchObject({ class: "CROSS_FORM", cells: ["P5"], column: "transfer" });
    expect(finding?.message).toBe(
      "P5 培训后就业的人数与技能培训转移的人数相同，可能是同一批人填了两张表：" +
        "《妇女教育培训台账》参训后就业创业人数120人，《妇女就业创业服务统计表》转移就业(劳务输送)人数120人。请核实",
    );
  });
});

describe("rows beside rows", () => {
  const own: Report[] = [["funds_projects", "2024", [project(170, "review")]]];
  const followed = (rows: readonly Row[], before: readonly Row[]) =>
    rulesOf(questionsOf(projects, "2025", rows, { own, before })).filter((rule) => rule.startsWith("E13."));

  it("follow a project by its name, and none that stands twice", () => {
    const twice = [project(170, "review"), project(100, "review")];
    expect(followed([project(10, "review")], twice)).toEqual([]);
    const other = { ...project(10, "approved"), project: "另一测试项目" };
    expect(followed([other], [project(170, "review")])).toEqual([]);
  });

  it("compare no investment with land to one without", () => {
    const before = [project(170, "review", "yes")];
    expect(followed([project(100, "review", "no")], before)).toEqual([]);
  });

  it("never repeat the name that was typed, nor say who else reports it", () => {
    const findings = [
      ...questionsOf(projects, "2025", [project(10, "approved")], { own, before: [project(170, "review")] }),
      ...questionsOf(teams, "2025", [team], elsewhere("H10.5", teams, team)),
    ];
    expect(findings.map(({ message }) => message)).toEqual([
      "J5 同一项目的“累计投入”上次（2024年）为170万元，本期10万元。这一数字一般不减少，请核实",
      "L5 同一项目的“进度”上次（2024年）为“总结”，本期为“立项”，请核实",
      "A5 本期另有单位报了同名、同类别的队伍，请核实没有重复计算",
    ]);
    expect(JSON.stringify(findings)).not.toMatch(/测试/);
  });

  it("are one finding with all its cells, said once", () => {
    const [finding, ...more] = questionsOf(teams, "2025", [team, team], elsewhere("H10.5", teams, team));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ class: "UNIQUENESS", cells: ["A5", "A6"], rows: [5, 6] });
    expect(finding?.message).toMatch(/^A5 等2处 本期另有单位/);
  });
});

describe("the register", () => {
  it("counts what lies below the row's own subject", () => {
    const below = { units: register, subject: "D1" };
    expect(questionsOf(organisation, "2025", [kinds("township", 2)], below)).toEqual([]);
    const [finding] = questionsOf(organisation, "2025", [kinds("township", 3)], below);
    expect(finding?.message).toBe("E5 “应建单位数”填了3个，单位名录中下属的只有2个，请核实");
  });

  it("says nothing of a level that it does not hold", () => {
    const above = register.filter(({ level }) => level !== "village");
    expect(questionsOf(organisation, "2025", [kinds("village", 195)], { units: above })).toEqual([]);
  });
});
