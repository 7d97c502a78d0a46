import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import {
  type Accumulation,
  type Code,
  type Form,
  type Grain,
  leavesWorkbook,
  type Relation,
  type UniqueKey,
} from "../../shared/form/form.ts";
import { historyWords } from "../../shared/form/history-words.ts";
import type { Aggregation } from "../../shared/form/indicator.ts";
import { standardCatalogue } from "../../shared/forms/index.ts";
import { askedText, columnsTable } from "./form-page-columns.ts";
import { both, headers, sentence, table } from "./form-page-text.ts";
import { formsPage, formsPagePath } from "./form-table.ts";

const { newest: forms } = standardCatalogue;

const folder = resolve(import.meta.dirname, "../../docs/forms");

const accumulations: Readonly<Record<Accumulation, string>> = {
  period: both("本期发生", "of the period alone"),
  yearToDate: both("本年累计", "since 1 January"),
  stock: both("期末存量", "as of the end of the period"),
};
const grains: Readonly<Record<Grain, string>> = {
  detail: both("明细行", "detail rows"),
  sum: both("汇总行", "sum rows"),
};
const aggregations: Readonly<Record<Aggregation, string>> = {
  sum: both("相加", "sum"),
  latest: both("取最后一次", "latest"),
  first: both("取第一次", "first"),
  recompute: both("由分子分母重算", "recomputed"),
  distinct: both("去重，不相加", "distinct"),
  none: both("不汇总", "none"),
};
const severities = {
  error: "强制 / error",
  warning: "核实 / warning",
  information: "提示 / information",
} as const;

/** The documentation page of one form: its definition, and behind it the choices that no definition tells. */
export function formPage(form: Form): string {
  return `${[
    `# ${form.title.zh} · ${form.title.en}`,
    facts(form),
    ...kept(form),
    section("栏目", "Columns", columnsTable(form)),
    ...printed(form),
    section("代码", "Codes", codes(form)),
    section("审核关系", "Check relations", relations(form)),
    ...(form.uniqueKeys.length === 0 ? [] : [section("重复", "Duplicates", duplicates(form))]),
    section("与往期、他表和名录比对", "Over several reports", history(form)),
    section("指标", "Indicators", indicators(form)),
    section("报送范围", "What leaves the workbook", leaving(form)),
    ...decisions(form),
  ].join("\n\n")}\n`;
}

/** Path of a form's page, and its text as the definition gives it. */
function formPages(): readonly { readonly path: string; readonly page: string }[] {
  return forms.map((form) => ({ path: resolve(folder, `${form.id}.md`), page: formPage(form) }));
}

/** Paths of the pages that are not what the definitions give. */
export function driftedPages(): string[] {
  return formPages()
    .filter(({ path, page }) => textOf(path) !== page)
    .map(({ path }) => path);
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** docs/forms/kept/ID.md, written by hand: who keeps such a sheet, as what, how often, and where that is known from. */
function kept({ id }: Form): string[] {
  const text = textOf(resolve(folder, "kept", `${id}.md`));
  return text === undefined ? [] : [section("谁在填", "Who keeps it", text.trim())];
}

/** docs/forms/decisions/ID.md, written by hand. */
function decisions({ id }: Form): string[] {
  const text = textOf(resolve(folder, "decisions", `${id}.md`));
  const relinked = text?.trim().replaceAll("](../../decisions/", "](../decisions/");
  return relinked === undefined ? [] : [section("取舍", "Decisions", relinked)];
}

function section(zh: string, en: string, body: string): string {
  return `## ${zh} · ${en}\n\n${body}`;
}

function facts(form: Form): string {
  const lines = [
    [both("表号", "Number"), form.number],
    ...(form.authority === undefined ? [] : [[both("制定机关", "Issued by"), form.authority]]),
    ...(form.approval === undefined ? [] : [[both("批准文号", "Approval"), form.approval]]),
    ...(form.validUntil === undefined ? [] : [[both("有效期至", "Valid until"), form.validUntil]]),
    [both("标识与版本", "Id and version"), `\`${form.id}\` ${form.version}`],
    [both("一行是", "A row is"), form.grains.map((grain) => grains[grain]).join("；")],
    [both("数字的口径", "Figures are"), accumulations[form.accumulation]],
    ...(form.eventDate === undefined
      ? []
      : [[both("按日期归期", "Dated by"), headers(form, [form.eventDate])]]),
    ...(form.endDate === undefined ? [] : [[both("结束日期", "Ended on"), headers(form, [form.endDate])]]),
    ...(form.identity.length === 0
      ? []
      : [[both("明细行的标志", "Marks of a detail row"), headers(form, form.identity)]]),
    ...(form.titleAliases.length === 0
      ? []
      : [[both("其他表名", "Other titles"), form.titleAliases.join("、")]]),
  ];
  return lines.map(([name, value]) => `- ${name}: ${value}`).join("\n");
}

/** The tables as which its template is printed. */
function printed(form: Form): string[] {
  if (form.printed === undefined) return [];
  const named = (id: string) => headers(form, [id]);
  const rows = form.printed.map((own) => [
    `\`${own.id}\``,
    `${own.title.zh} · ${own.title.en}`,
    own.rows === undefined ? "" : named(own.rows.column),
    own.columns
      .map((entry) =>
        typeof entry === "string"
          ? named(entry)
          : `${entry.title.zh}（${entry.columns.map((id) => named(id)).join("、")}）`,
      )
      .join("、"),
  ]);
  const head = ["#", both("表样", "Table"), both("行", "Rows"), both("栏", "Across")];
  return [section("表样", "Printed tables", table(head, rows))];
}

function codes(form: Form): string {
  const coded = form.columns.filter((column) => column.type === "code");
  return coded
    .map(({ header, codes: list = [] }) => `### ${header.zh} · ${header.en}\n\n${codeTable(list)}`)
    .join("\n\n");
}

function codeTable(list: readonly Code[]): string {
  const rows = list.map(({ code, zh, en, aliases, ...measured }) => [
    `\`${code}\``,
    `${zh}${measureText(measured)}`,
    en,
    aliases.join("、"),
  ]);
  return table([both("代码", "Code"), "中文", "English", both("别名", "Also")], rows);
}

const ways = { higher: "↑", lower: "↓", keep: "→" } as const;

/** （%，↑ 70）: unit, which way the figure should go, what is asked for. */
function measureText({ unit = "", better, target }: Pick<Code, "unit" | "better" | "target">): string {
  const way = [better === undefined ? "" : ways[better], target ?? ""]
    .filter((part) => part !== "")
    .join(" ");
  const parts = [unit, way].filter((part) => part !== "");
  return parts.length === 0 ? "" : `（${parts.join("，")}）`;
}

function relations(form: Form): string {
  if (form.relations.length === 0) return both("无。", "None.");
  const rows = form.relations.map((relation) => [
    relation.id,
    `\`${relation.expression}\`${relation.when === undefined ? "" : `<br>${both("当", "when")} \`${shortened(relation.when)}\``}`,
    `${severities[relation.severity]}${scopeOf(form, relation)}`,
    sentence(relation.message),
  ]);
  return table(["#", both("关系", "Relation"), both("性质", "Severity"), both("说明", "Message")], rows);
}

/** A condition over a long list of codes is cut on the page. */
function shortened(text: string): string {
  return text.replace(/^(.{160}).*$/s, "$1 …");
}

/** 强制 / error, the class where it is not the usual one, the rows where it does not hold for all. */
function severityOf({ severity, grain, ...rule }: Relation | UniqueKey): string {
  const kind = "class" in rule && rule.class !== undefined ? ` \`${rule.class}\`` : "";
  return `${severities[severity]}${kind}${grain === undefined ? "" : `；${both("只看", "only")} ${grains[grain]}`}`;
}

function scopeOf(form: Form, relation: Relation): string {
  if (relation.scope !== "group") return "";
  const by = relation.groupBy ?? [];
  return by.length === 0
    ? `；${both("全表", "whole sheet")}`
    : `；${both("同", "same")} ${headers(form, by)}`;
}

function duplicates(form: Form): string {
  const rows = form.uniqueKeys.map((key) => [
    key.id,
    headers(form, key.columns),
    severityOf(key),
    sentence(key.message),
  ]);
  return table(["#", both("栏目", "Columns"), both("性质", "Severity"), both("说明", "Message")], rows);
}

/** All of them ask: 核实 / warning. */
function history(form: Form): string {
  const rows = form.history.map((rule) => [rule.id, sentence(historyWords(form, rule))]);
  return table(["#", both("规则", "Rule")], rows);
}

function indicators(form: Form): string {
  const rows = standardCatalogue.indicatorsOf(form.id).map((indicator) => {
    const { numerator, denominator, base = 100 } = indicator;
    const parts =
      numerator === undefined ? "" : `<br>${titleOf(numerator)} ÷ ${titleOf(denominator ?? "")} × ${base}`;
    return [
      `\`${indicator.id}\``,
      `${indicator.title.zh} · ${indicator.title.en}${parts}`,
      indicator.unit,
      aggregations[indicator.overUnits],
      aggregations[indicator.overTime],
      headers(form, indicator.apart ?? []),
      summaryText(form, indicator.id),
    ];
  });
  const head = [
    both("标识", "Id"),
    both("指标", "Indicator"),
    both("单位", "Unit"),
    both("跨单位", "Over units"),
    both("跨期", "Over time"),
    both("不跨此栏相加", "Never added across"),
    both("汇总表", "In the summary"),
  ];
  return table(head, rows);
}

/** Whether the merged summary shows an indicator, and by which codes. */
function summaryText(form: Form, indicator: string): string {
  return form.summary
    .filter((item) => item.indicator === indicator)
    .map(({ by = [] }) =>
      by.length === 0 ? both("一栏", "one column") : `${both("按", "by")} ${headers(form, by)}`,
    )
    .join("<br>");
}

function titleOf(indicator: string): string {
  return standardCatalogue.indicator(indicator).title.zh;
}

function leaving(form: Form): string {
  const texts = form.columns.filter((column) => column.leaves !== undefined);
  const staying = form.columns.filter((column) => !leavesWorkbook(column));
  return [
    both(
      "数字、代码和日期报送；文字只在写明理由时报送。",
      "Figures, codes and dates leave; text only where a reason is given.",
    ),
    "",
    ...[...texts, ...staying].map(
      (column) => `- ${column.header.zh} · ${column.header.en}: ${askedText(form, column, "travel")}`,
    ),
  ].join("\n");
}

if (import.meta.main) {
  for (const { path, page } of formPages()) writeFileSync(path, page);
  writeFileSync(formsPagePath, formsPage());
}
