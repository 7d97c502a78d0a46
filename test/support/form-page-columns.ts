/** The table of columns on a form's page: how each is called, written, held to, and what becomes of it. */
import { type Column, type FactKind, type Feed, type Form, rangeOf } from "../../shared/form/form.ts";
import { heldTo, leftOut, type Wording, worded } from "../../shared/form/held-to.ts";
import { groupDigits } from "../../shared/form/measure.ts";
import { columnDisplay, shown } from "../../shared/workbook/drawing/display.ts";
import { both, given, headers, table } from "./form-page-text.ts";

const kinds: Readonly<Record<FactKind, string>> = {
  actual: "",
  target: both("计划", "plan"),
  printed: both("原报", "as printed"),
  change: both("比上年增减", "change"),
  growth: both("比上年增长", "growth"),
  gap: both("超目标", "above target"),
};
/** `rangeOf` without a range of the column's own. */
const USUAL_RANGE = both(
  "没有写明范围的数不小于0，最大20亿；金额最大100亿元，比率最大10,000%。",
  "Figures without a range of their own lie between 0 and 2 billion, money up to 10 billion yuan, rates up to 10,000 %.",
);

export function columnsTable(form: Form): string {
  const rows = form.columns.map((column, index) => [
    String(index + 1),
    `${column.header.zh} · ${column.header.en}<br>\`${column.id}\``,
    column.aliases.join("、"),
    typeOf(form, column),
    worded(heldTo(form, column), form, wording).join("；"),
    feedsText(form, column.feeds ?? []),
  ]);
  const head = [
    "#",
    both("栏目", "Column"),
    both("别名", "Also"),
    both("类型与单位", "Type"),
    both("要求与规则", "Held to"),
    both("进入指标", "Feeds"),
  ];
  return `${table(head, rows)}\n\n${USUAL_RANGE}`;
}

const types = {
  text: both("文字", "text"),
  code: both("代码", "code"),
  figure: both("数", "figure"),
  money: both("金额", "money"),
  percent: both("比率", "rate"),
  date: both("日期", "date"),
} as const;

function typeOf(form: Form, column: Column): string {
  const { unit, scale } = columnDisplay(column);
  const measure = [
    ...(unit === "" ? [] : [unit]),
    ...(scale === 0 ? [] : [both(`${scale}位小数`, `${scale} decimal${scale === 1 ? "" : "s"}`)]),
  ].join("，");
  const byCode =
    column.unitBy === undefined ? "" : `，${both("单位随", "unit by")} ${headers(form, [column.unitBy])}`;
  return `${types[column.type]}${measure === "" ? "" : `（${measure}）`}${byCode}`;
}

/** In the table of columns: what is asked of a cell in words, rules by their numbers. */
const wording: Wording<string> = {
  filled: ({ column }, form) => requirementOf(form, column),
  entry: leftOut("type, unit and codes have a column and a section of their own"),
  blank: ({ column, value }, form) =>
    `${both("明细行空着算", "blank on a detail row is")} ${amount(value, column)}${given(form, column.defaultWhen)}`,
  range: ({ column, own }) => (own ? rangeText(column) : undefined),
  yuan: ({ suspected: { rule, perPerson, persons }, column }, form) =>
    `${rule}: ${both("疑似按元填写，每人不低于", "looks like 元 from, a person")} ${amount(perPerson, column)}（${headers(form, [persons])}）`,
  spread: ({ end }, form) =>
    `${both("填起止日期的，止日归入", "the end of a range of dates goes to")} ${headers(form, [end])}`,
  dated: leftOut("stands in the head of the page"),
  travel: leftOut("has a section of its own"),
  relation: ({ rule }) => rule.id,
  unique: ({ rule }) => rule.id,
  history: ({ rule }) => rule.id,
};

function rangeText(column: Column): string {
  const { min, max } = rangeOf(column);
  return `${groupDigits(shown(min, columnDisplay(column)))} … ${amount(max, column)}`;
}

function amount(stored: number, column: Column): string {
  const display = columnDisplay(column);
  return `${groupDigits(shown(stored, display))}${display.unit}`;
}

function requirementOf(form: Form, column: Column): string {
  const onSum = column.optionalOnSum === true ? `；${both("汇总行可空", "may be blank on sums")}` : "";
  const required = {
    required: both("必填", "required"),
    optional: both("选填", "optional"),
    conditional: `${both("有条件必填", "required if")}${given(form, column.requiredWhen)}`,
  }[column.requirement];
  return `${required}${onSum}`;
}

/** More feeds than a reader takes in: the first of them, and how many there are. */
const MANY_FEEDS = 12;

function feedsText(form: Form, feeds: readonly Feed[]): string {
  const shown = feeds.length > MANY_FEEDS ? feeds.slice(0, 2) : feeds;
  const rest = shown.length < feeds.length ? [both(`… 共${feeds.length}个`, `${feeds.length} in all`)] : [];
  return [...shown.map((feed) => feedText(form, feed)), ...rest].join("<br>");
}

function feedText(form: Form, feed: Feed): string {
  const kind = kinds[feed.kind ?? "actual"];
  const dated = feed.datedBy === undefined ? "" : `；${both("按", "by")} ${headers(form, [feed.datedBy])}`;
  const apart =
    feed.breakdown === undefined ? "" : `；${both("分", "broken down by")} ${headers(form, feed.breakdown)}`;
  return `\`${feed.indicator}\`${kind === "" ? "" : ` ${kind}`}${given(form, feed.when)}${dated}${apart}`;
}
