/** The table of columns on a form's page: how each is called, written, held to, and what becomes of it. */
import { type Asked, askedOf } from "../../shared/form/asked.ts";
import { conditionWords } from "../../shared/form/condition-words.ts";
import type { Column, FactKind, Feed, Form } from "../../shared/form/form.ts";
import { heldTo, leftOut, type Wording, worded } from "../../shared/form/held-to.ts";
import { both, headers, table } from "./form-page-text.ts";

const kinds: Readonly<Record<FactKind, string>> = {
  actual: "",
  target: both("计划", "plan"),
  printed: both("原报", "as printed"),
  change: both("比上年增减", "change"),
  growth: both("比上年增长", "growth"),
  gap: both("超目标", "above target"),
  ytd: both("本年累计", "since January"),
  all_time: both("历年累计", "of all years"),
  prior: both("上年同期", "the year before"),
};
export function columnsTable(form: Form): string {
  const rows = form.columns.map((column, index) => [
    String(index + 1),
    `${column.header.zh} · ${column.header.en}<br>\`${column.id}\``,
    column.aliases.join("、"),
    askedText(form, column, "entry"),
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
  return table(head, rows);
}

/** In the table of columns: what is asked of a cell in words, rules by their numbers. */
const wording: Wording<string> = {
  own: {
    entry: leftOut("has a column of its own"),
    range: ({ column, words }) => (column.range === undefined ? undefined : both(words.zh, words.en)),
    travel: leftOut("has a section of its own"),
    relation: ({ id }) => id,
    unique: ({ id }) => id,
    history: ({ id }) => id,
  },
  others: ({ id, words }) => `${id === undefined ? "" : `${id}: `}${both(words.zh, words.en)}`,
};

/** The words of one kind alone; empty where the column has none. */
export function askedText(form: Form, column: Column, kind: Asked["kind"]): string {
  const words = askedOf(form, column).find((asked) => asked.kind === kind)?.words;
  return words === undefined ? "" : both(words.zh, words.en);
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
  const when = conditionWords(form, feed.when).zh;
  const dated = feed.datedBy === undefined ? "" : `；${both("按", "by")} ${headers(form, [feed.datedBy])}`;
  const apart =
    feed.breakdown === undefined ? "" : `；${both("分", "broken down by")} ${headers(form, feed.breakdown)}`;
  return `\`${feed.indicator}\`${kind === "" ? "" : ` ${kind}`}${when === "" ? "" : `（${when}）`}${dated}${apart}`;
}
