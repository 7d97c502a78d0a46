/** Any design that the designer can make: for properties that must hold of all of them. */
import fc from "fast-check";
import type { Design, DesignColumn, DesignRule } from "../../shared/form/design/design.ts";

const things = ["活动", "服务", "培训", "慰问", "走访", "宣传", "排查", "创建", "捐赠", "入户"];
const measures = ["人数", "人次", "场次", "户数", "件数", "份数", "金额", "完成率", "满意率", "次数"];
const units = ["人", "人次", "场", "户", "件", "份", "次", "步", "万次", "平方米", "人/户", "‰"];
const moneyUnits = ["元", "千元", "万元", "亿元"];
/** What stands before and behind names on printed sheets. */
const frames: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => `其中：${name}`,
  (name) => `${name}（含试点）`,
  (name) => `35-44岁${name}`,
  (name) => `1月${name}`,
];

/** Names that no two columns share; none of them is a person's. */
const names: readonly string[] = things.flatMap((thing, row) =>
  measures.map((measure, column) => {
    const frame = frames[(row + column * 3) % 7];
    return frame === undefined ? `${thing}${measure}` : frame(`${thing}${measure}`);
  }),
);

interface Wanted {
  readonly kind: DesignColumn["kind"];
  readonly unit: string;
  readonly required: boolean;
  readonly stays: boolean;
  readonly latest: boolean;
  readonly grouped: boolean;
  readonly codes: number;
  readonly scale: number;
  readonly moneyUnit: string;
  readonly deep: boolean;
}

const wanted: fc.Arbitrary<Wanted> = fc.record({
  kind: fc.constantFrom("text", "code", "count", "money", "percent", "date"),
  unit: fc.constantFrom(...units),
  required: fc.boolean(),
  stays: fc.boolean(),
  latest: fc.boolean(),
  grouped: fc.boolean(),
  codes: fc.integer({ min: 1, max: 6 }),
  scale: fc.integer({ min: 0, max: 2 }),
  moneyUnit: fc.constantFrom(...moneyUnits),
  deep: fc.boolean(),
});

function columnOf(want: Wanted, index: number, name: string): DesignColumn {
  const { kind, required, stays } = want;
  const isFigure = kind === "count" || kind === "money" || kind === "percent";
  return {
    id: `c${index + 1}`,
    name,
    aliases: index % 3 === 0 ? [`${name}（旧名）`] : [],
    groups: want.grouped
      ? [`第${Math.floor(index / 2) + 1}组`, ...(want.deep ? [`第${Math.floor(index / 2) + 1}项`] : [])]
      : [],
    kind,
    scale: kind === "count" ? want.scale : 0,
    ...(kind === "count" && { unit: want.unit }),
    ...(kind === "money" && { unit: want.moneyUnit }),
    ...(kind === "percent" && { unit: "%" }),
    ...(kind === "code" && {
      grouping: want.latest,
      ...(want.latest && required && { apart: true }),
      codes: Array.from({ length: want.codes }, (_, at) => ({
        code: `k${at + 1}`,
        name: `第${at + 1}类`,
        aliases: [`${at + 1}类`],
      })),
    }),
    required,
    leaving: stays ? "stays" : "sent",
    ...(kind === "text" && !stays && { reason: "按名称核对" }),
    ...(isFigure && { aggregation: kind === "percent" ? "none" : want.latest ? "latest" : "sum" }),
  };
}

/** A rule over two counts of the design, where there are two. */
function rulesOf(columns: readonly DesignColumn[], sign: string): DesignRule[] {
  const [first, second] = columns.filter(({ kind }) => kind === "count");
  return first === undefined || second === undefined
    ? []
    : [{ id: "R1", expression: `${second.name} ${sign} ${first.name}`, severity: "warning" }];
}

export function arbitraryDesign(): fc.Arbitrary<Design> {
  return fc
    .record({
      wants: fc.array(wanted, { minLength: 0, maxLength: 12 }),
      order: fc.shuffledSubarray([...names], { minLength: 13, maxLength: 13 }),
      rows: fc.constantFrom("events", "sums"),
      accumulation: fc.constantFrom("period", "yearToDate", "stock"),
      sign: fc.constantFrom("≤", "≥", "="),
      // What frames every sheet as well: nobody can leave it out.
      leftOut: fc.constantFrom([], ["排名"], ["序号", "填报单位"]),
    })
    .map(({ wants, order, rows, accumulation, sign, leftOut }): Design => {
      const whole: Wanted = {
        kind: "count",
        unit: "人",
        required: true,
        stays: false,
        latest: false,
        grouped: false,
        codes: 1,
        scale: 0,
        moneyUnit: "元",
        deep: false,
      };
      const columns = [...wants, whole].map((want, index) => columnOf(want, index, order[index] ?? ""));
      const eventDate = columns.find(({ kind }) => kind === "date")?.id;
      return {
        id: "own_any",
        title: "任意情况统计表",
        titleAliases: [],
        number: "",
        rows,
        ...(rows === "events" && eventDate !== undefined && { eventDate }),
        ...(rows === "events" && { counted: { name: "登记", unit: "条" } }),
        accumulation,
        columns,
        rules: rulesOf(columns, sign),
        leftOut,
      };
    });
}

/** Any design whose names stand down the side of its sheet: figures alone, with times and words of a list across. */
export function arbitraryAcross(): fc.Arbitrary<Design> {
  return fc
    .record({
      design: arbitraryDesign(),
      beside: fc.subarray(["ytd", "prior", "target"] as const),
      prior: fc.boolean(),
      words: fc.constantFrom(
        [],
        ["男", "女"],
        ["城镇", "农村"],
        ["线上", "线下", "其他渠道"],
        ["第1类", "第2类", "第3类"],
        ["全部", "女"],
        ["全部", "党员", "少数民族", "35岁以下"],
      ),
      whole: fc.constantFrom(undefined, "before" as const, "behind" as const),
    })
    .map(({ design, beside, prior, words, whole }): Design => {
      const figures = design.columns
        .filter(({ kind }) => kind === "count" || kind === "money" || kind === "percent")
        .map((column) => ({ ...column, groups: column.groups.slice(0, 2) }));
      const isOfParts = words[0] === "全部";
      const by: DesignColumn = {
        id: "by",
        name: "分类别",
        aliases: [],
        groups: [],
        kind: "code",
        scale: 0,
        codes: words.map((name, index) => ({
          code: name === "全部" ? "all" : `w${index + 1}`,
          name,
          aliases: [],
        })),
        grouping: true,
        ...(isOfParts && { apart: true }),
        required: false,
        leaving: "sent",
      };
      const { eventDate: _, counted: __, ...rest } = design;
      const times = beside.filter((time) => time !== "prior");
      return {
        ...rest,
        rows: "sums",
        columns: words.length === 0 ? figures : [...figures, by],
        across: {
          times: [...(prior && beside.includes("prior") ? (["prior"] as const) : []), "own", ...times],
          ...(words.length > 0 && { by: "by", ...(whole !== undefined && !isOfParts && { whole }) }),
        },
      };
    });
}
