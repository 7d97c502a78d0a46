/** Forms that a city could have made itself, as many as wanted: drawn from what headers of such sheets are made of. */
import type { Design, DesignColumn, DesignKind } from "../../shared/form/design/design.ts";
import { type FormParts, formOfDesign } from "../../shared/form/design/form-of-design.ts";
import { designColumn } from "./designs.ts";

/** What the forms are about; near to the standard ones, and far from them. */
const subjects = [
  "来料加工点",
  "巾帼家政",
  "妇女议事会",
  "家长学校",
  "儿童之家",
  "农家书屋",
  "垃圾分类",
  "消防安全",
  "困难职工",
  "工会会员",
  "直播电商",
  "民宿经营",
  "农产品销售",
  "厕所改造",
  "河道巡查",
  "社区食堂",
  "养老照料",
  "残疾人就业",
  "退役军人",
  "流动人口",
  "禁毒宣传",
  "防溺水",
  "图书捐赠",
  "广场舞队",
  "手工编织",
  "茶叶采摘",
] as const;

const acts = [
  "登记",
  "排查",
  "验收",
  "走访",
  "评比",
  "补贴",
  "月报",
  "台账",
  "考核",
  "采购",
  "回访",
] as const;

const titles = subjects.flatMap((subject) => acts.map((act) => ({ subject, act })));

interface Word {
  readonly name: string;
  readonly kind: DesignKind;
  readonly unit?: string;
}

/** Words that hardly a sheet lacks. */
const shared: readonly Word[] = [
  { name: "姓名", kind: "text" },
  { name: "联系电话", kind: "text" },
  { name: "日期", kind: "date" },
  { name: "人数", kind: "count", unit: "人" },
  { name: "人次", kind: "count", unit: "人次" },
  { name: "户数", kind: "count", unit: "户" },
  { name: "场次", kind: "count", unit: "场" },
  { name: "金额", kind: "money", unit: "元" },
  { name: "地点", kind: "text" },
  { name: "类别", kind: "code" },
  { name: "负责人", kind: "text" },
  { name: "备注", kind: "text" },
];

/** What is said of a subject; 1 % of it is said of no other. */
const said: readonly Word[] = [
  { name: "总数", kind: "count", unit: "个" },
  { name: "新增数", kind: "count", unit: "个" },
  { name: "女性人数", kind: "count", unit: "人" },
  { name: "投入资金", kind: "money", unit: "万元" },
  { name: "完成率", kind: "percent" },
  { name: "覆盖户数", kind: "count", unit: "户" },
  { name: "参与人次", kind: "count", unit: "人次" },
  { name: "检查次数", kind: "count", unit: "次" },
  { name: "问题件数", kind: "count", unit: "件" },
  { name: "办结件数", kind: "count", unit: "件" },
  { name: "名称", kind: "text" },
  { name: "开始日期", kind: "date" },
  { name: "等级", kind: "code" },
];

const personal = new Set(["姓名", "联系电话", "负责人"]);

/** The same numbers again for the same seed: below `most`, from 0. */
function drawing(seed: number): (most: number) => number {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

function drawn<Item>(items: readonly Item[], count: number, draw: (most: number) => number): Item[] {
  const left = [...items];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(draw(left.length), 1)).flat();
}

function columnOf({ name, kind, unit }: Word, index: number, more: Partial<DesignColumn>): DesignColumn {
  const isFigure = kind === "count" || kind === "money" || kind === "percent";
  return designColumn(`c${index + 1}`, name, {
    kind,
    ...(unit !== undefined && { unit }),
    ...(kind === "percent" && { unit: "%" }),
    ...(kind === "code" && {
      codes: ["一类", "二类", "三类", "其他"].map((word, at) => ({
        code: word === "其他" ? "other" : `k${at + 1}`,
        name: word,
        aliases: [],
      })),
    }),
    ...(isFigure && { aggregation: kind === "percent" ? "none" : "sum" }),
    ...(personal.has(name) && { leaving: "personal" }),
    ...more,
  });
}

/** A form of a city's own. @param index from 0; each has another title up to 286, and later ones a number */
export function inventedDesign(index: number): Design {
  const draw = drawing(index);
  const { subject, act } = titles[(index * 7) % titles.length] ?? { subject: "活动", act: "登记" };
  const again = Math.floor(index / titles.length);
  const own = drawn(said, 3 + draw(6), draw).map((word) => ({ ...word, name: `${subject}${word.name}` }));
  const common = drawn(shared, 2 + draw(5), draw);
  const events = common.some(({ kind }) => kind === "text") && draw(2) === 0;
  const count = { name: `${act}${draw(2) === 0 ? "数量" : "总量"}`, kind: "count", unit: "个" } as const;
  const words = [count, ...own, ...common];
  const columns = words.map((word, at) =>
    columnOf(word, at, {
      required: at < 2 + draw(2),
      ...(draw(4) === 0 && { groups: [`${act}情况`] }),
      ...(draw(3) === 0 && { aliases: [`${word.name}（旧）`] }),
    }),
  );
  const eventDate = columns.find(({ kind }) => kind === "date")?.id;
  return {
    id: `own_many_${index + 1}`,
    title: `${subject}${act}${events ? "台账" : "情况表"}${again > 0 ? again + 1 : ""}`,
    titleAliases: [],
    number: "",
    rows: events ? "events" : "sums",
    ...(events && eventDate !== undefined && { eventDate }),
    ...(events && { counted: { name: subject, unit: "条" } }),
    accumulation: (["period", "yearToDate", "stock"] as const)[draw(3)] ?? "period",
    columns,
    rules: [],
    leftOut: ["序号"],
  };
}

export function inventedForms(count: number): FormParts[] {
  return Array.from({ length: count }, (_, index) => formOfDesign(inventedDesign(index), 1));
}
