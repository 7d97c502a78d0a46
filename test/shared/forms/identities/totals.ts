import { compileRelation } from "../../../../shared/form/relation.ts";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { factsOf } from "../../../../shared/statistics/facts.ts";
import { rollUp, unitTotals } from "../../../../shared/statistics/roll-up.ts";
import { rulesOf } from "../../../support/constraint-edges.ts";
import { homeValues, publishedHomes, sumRow } from "../../../support/published-homes.ts";
import { evaluate, homeOf, rowOf } from "../../../support/published-rows.ts";

const { newest: forms, indicators } = standardCatalogue;

type Check = readonly [actual: () => unknown, expected: unknown];

/** Figures that are equal by chance: seed and words. */
type Coincidence = readonly (readonly [seed: string, text: string])[];

/** Totals of the figures as if each came from a unit of its own: "48520 over". */
function totals(seed: string, texts: readonly string[]): string[] {
  const homes = texts.map((text) => homeOf(seed, text));
  return forms.flatMap((form) => {
    const facts = homes
      .filter((home) => home.form === form)
      .flatMap((home, index) =>
        factsOf(standardCatalogue, form, [sumRow(homeValues(home))], "2019").map((fact) => ({
          ...fact,
          unit: `${index}`,
        })),
      );
    return rollUp(standardCatalogue, unitTotals(standardCatalogue, form, facts)).map(
      ({ indicator, value, qualifier }) =>
        `${indicator} ${value}${qualifier === undefined ? "" : ` ${qualifier}`}`,
    );
  });
}

function printed(seed: string, text: string): number {
  return Number(homeOf(seed, text).value);
}

/** Offices that speak in seed 002, beside the city. */
function officesOf(seed: string): Set<string> {
  const orgs = publishedHomes().filter((home) => home.seed === seed);
  return new Set(orgs.map(({ org }) => org).filter((org) => org !== "天津市妇联"));
}

/** Relations that no row of one form can say. */
export const aggregated: Readonly<Record<string, Check>> = {
  T07: [() => [officesOf("002").size, printed("002", "改革交流发言的基层主席代表")], [8, 8]],
  T21: [
    () => {
      const rate = (text: string, persons: number) => ({
        ...rowOf("003-3", [text]),
        numerator: persons * 100,
      });
      const rows = [rate("一本上线率", 3537), rate("二本以上上线率", 15857)];
      const whole = (id: string) => `分子[监测指标=${id}] / 数值[监测指标=${id}] * 100`;
      const [first, second] = [whole("om_tier1_rate"), whole("om_tier2_rate")];
      return [`${first} - ${second} < 3`, `${second} - ${first} < 3`].map(
        (says) => evaluate(standardCatalogue.form("outline_monitoring"), rows, says, "group").status,
      );
    },
    ["holds", "holds"],
  ],
  // Three kinds of publicity in one form, the fourth a training: each under its own indicator.
  T33: [
    () => [
      totals("001", ["巾帼大宣讲", "读书班", "专题培训", "建党百年群众性宣教活动"]),
      535 + 106 + 113 + 514,
    ],
    [["training_sessions 113", "publicity_events 1155"], 1155 + 113],
  ],
  // A third of those who found work went to Beijing and Tianjin; the two figures are never added.
  T35: [
    () => [
      printed("001", "向京津输送家政服务人员") * 3,
      totals("001", ["向京津输送家政服务人员", "培训带动就业创业"]),
    ],
    [5700, ["training_persons_employed 5700", "labour_transfer_persons 1900"]],
  ],
};

/** What must not be added, by the relation that shows it. */
export const apart: Readonly<Record<string, Check>> = {
  T13: [() => totals("003-5", ["妇女规划支持性指标(全达标)", "儿童规划支持性指标(全达标)"]), []],
  T16: [
    () => totals("003-5", ["“妇”字号基地", "结对“双学双比”示范基地"]),
    ["demo_bases 70", "demo_bases 70"],
  ],
  T30: [
    () => totals("003-1", ["浙江省巾帼文明岗", "杭州市巾帼文明岗", "县级巾帼文明岗"]),
    ["civil_posts_awarded 2", "civil_posts_awarded 6", "civil_posts_awarded 7"],
  ],
  T41: [
    () => totals("003-5", ["巾帼维权岗", "巾帼维权工作站", "姐妹驿站"]),
    ["rights_positions 40", "rights_positions 100", "rights_positions 93"],
  ],
  T43: [
    () => totals("004", ["全国最美家庭(列名1户)", "省级最美家庭", "上饶市最美家庭", "区级最美家庭"]),
    ["households_honoured 1", "households_honoured 3", "households_honoured 4", "households_honoured 22"],
  ],
  T44: [() => totals("004", ["救助贫困妇女", "救助贫困儿童"]), ["aid_persons 72"]],
  T45: [() => totals("004", ["贫困妇女救助金额", "贫困儿童救助金额"]), ["aid_amount_yuan 6200000 over"]],
  T58: [
    () => totals("000", ["转移妇女劳动力", "手工编织实现转移就业"]),
    ["labour_transfer_persons 46620 over"],
  ],
  T60: [
    () => totals("001", ["各类妇女微家", "市级示范妇女微家"]),
    ["womens_micro_homes 1410", "womens_micro_homes 200"],
  ],
  T68: [
    () => totals("003-1", ["其中杭州市助廉家庭", "助廉家庭"]),
    ["households_honoured 2", "households_honoured 11"],
  ],
  T72: [
    () => totals("003-5", ["巾帼文明岗", "全国巾帼文明岗", "北京市巾帼文明岗"]),
    ["civil_posts_awarded 160", "civil_posts_awarded 6", "civil_posts_awarded 14"],
  ],
  T79: [
    () => totals("003-5", ["与基地结对专家", "专家技术服务队成员"]),
    ["experts_paired 115", "expert_team_persons 100"],
  ],
};

export const coincidences: Readonly<Record<string, Coincidence>> = {
  T81: [
    ["003-2", "省市级“三制”示范点"],
    ["003-2", "省级先进妇女之家示范点"],
  ],
  T82: [
    ["003-2", "撤销巾帼文明岗"],
    ["003-2", "省级先进妇女之家示范点"],
    ["003-2", "市优秀妇女之家示范点"],
    ["003-2", "新拓展妇女之家"],
  ],
  T83: [
    ["003-2", "援建留守流动儿童之家"],
    ["003-2", "机关道德讲堂"],
  ],
  T84: [
    ["001", "达到100%的换届指标项数"],
    ["001", "换届5项指标达成率"],
  ],
  T85: [
    ["003-5", "巾帼维权律师"],
    ["003-5", "全国荣誉称号获得者"],
    ["003-5", "三牵手一扶持落实项目"],
  ],
};

/**
 * What links the figures: a finding when they stand in rows of one sheet, a relation of a form that reads two of
 * their columns, a total or a rate that takes two of them together.
 */
export function linked(figures: Coincidence): string[] {
  const homes = figures.map(([seed, text]) => homeOf(seed, text));
  return forms.flatMap((form) => {
    const own = homes.filter((home) => home.form === form);
    if (own.length < 2) return [];
    const columns = own.map(({ column }) => column.id);
    const relations = form.relations
      .filter((relation) =>
        columns.every((column) => compileRelation(form, relation).columns.includes(column)),
      )
      .filter(() => new Set(columns).size > 1)
      .map(({ id }) => `relation ${id}`);
    const rates = indicators
      .filter(({ numerator, denominator }) =>
        [numerator, denominator].every((part) => own.some(({ indicator }) => indicator === part)),
      )
      .map(({ id }) => `rate ${id}`);
    const rows = own.map(homeValues);
    const findings = rulesOf(form.id, "sum", rows).filter((text) => !text.includes("MANDATORY"));
    const facts = own.flatMap((home, index) =>
      factsOf(standardCatalogue, form, [sumRow(homeValues(home))], "2019").map((fact) => ({
        ...fact,
        unit: `${index}`,
      })),
    );
    const added =
      rollUp(standardCatalogue, unitTotals(standardCatalogue, form, facts)).length <
      facts.filter(({ kind }) => kind === "actual").length;
    const shownOnly = facts.some(({ kind }) => kind !== "actual");
    return [...relations, ...rates, ...findings, ...(added && !shownOnly ? ["a total"] : [])];
  });
}
