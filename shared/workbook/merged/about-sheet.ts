import { proofText } from "../../api/proof.ts";
import { versionName } from "../../form/across-versions.ts";
import type { Catalogue } from "../../form/catalogue.ts";
import { fitLines } from "../../form/fit/fit-lines.ts";
import { type Form, findColumn } from "../../form/form.ts";
import { heldBy, leftOut as notSaid, type Wording, worded } from "../../form/held-to.ts";
import type { Aggregation, Indicator } from "../../form/indicator.ts";

import { dateName } from "../../period/partial-date.ts";
import { periodsTitle } from "../../period/period-range.ts";
import { indicatorDisplay } from "../drawing/display.ts";
import { momentText } from "../drawing/moment.ts";
import { formulaSheet } from "../drawing/text.ts";
import { hasVersions, sentUnder, versionsOf } from "./form-versions.ts";
import { type FormLayout, shortTitle } from "./layout.ts";
import type { Merge, MergedForm, MergedSubmission } from "./merge.ts";
import {
  accumulationNames,
  aggregationNames,
  CALIBRE,
  indicatorKinds,
  severityNames,
  VERSIONS,
} from "./notes-text.ts";
import { printPlan } from "./print-layout.ts";
import { PERIOD_STATUS, statusOf } from "./reporting.ts";
import { acrossRow, type SheetLink, type SheetPlan, type SheetRow, text, wideRow } from "./sheet-plan.ts";
import type { SummaryPlace } from "./summary-sheet.ts";
import { type SheetTable, tableRows, textRow } from "./table-sheet.ts";

const ABOUT_SHEET = "口径说明";
const WIDTHS = [26, 24, 12, 14, 16, 24, 10, 36, 66, 40, 40] as const;

/** A form with its summary. */
interface Placed {
  readonly layout: FormLayout;
  readonly place: Pick<SummaryPlace, "columns" | "leftOut">;
}

/**
 * 口径说明: forms and their versions, what the city changed in them, how figures are to be read, definitions, rules, what was merged; and, on lines
 * of their own, who downloaded it and when, and where the log stood: nothing else differs between two downloads of the same data.
 */
export function aboutSheet(placed: readonly Placed[], merge: Merge): SheetPlan {
  const layouts = placed.map(({ layout }) => layout);
  const rows = [
    wideRow(ABOUT_SHEET, "title", WIDTHS.length, 34),
    ...tableRows(
      numbered([
        { title: "本次汇总", headers: [], rows: mergeRows(merge), none: "" },
        formTable(layouts),
        ...fitTables(layouts, merge.catalogue),
        {
          title: "怎样读这些数",
          headers: [],
          rows: calibre(layouts).map((line) => ({ cells: [text(line, "line")] })),
          none: "",
        },
        indicatorTable(placed, merge.catalogue),
        ruleTable(layouts),
        submissionTable(layouts),
      ]),
    ),
  ];
  return {
    name: ABOUT_SHEET,
    widths: WIDTHS,
    merges: acrossRow(0, WIDTHS.length),
    frozen: { rows: 1, columns: 0 },
    print: printPlan(WIDTHS, "$1:$1", 2),
    links: () => formLinks(layouts, rows),
    rowCount: rows.length,
    rows: () => rows,
  };
}

function numbered(tables: readonly SheetTable[]): SheetTable[] {
  return tables.map((table, at) => ({ ...table, title: `${"一二三四五六七"[at]}、${table.title}` }));
}

/** What the city changed in standard forms that are merged here, each of their versions; none where it changed nothing. */
function fitTables(layouts: readonly FormLayout[], catalogue: Catalogue): SheetTable[] {
  const rows = layouts.flatMap(({ merged }) =>
    versionsOf(merged).flatMap(({ form }) => {
      const lines = fitLines(catalogue, form);
      const said = [shortTitle(form), versionName(form.version), "", "", "", "", "", "", lines.join("\n")];
      return lines.length === 0 ? [] : [textRow(said, WIDTHS)];
    }),
  );
  if (rows.length === 0) return [];
  const headers = ["报表", "报表版本", "", "", "", "", "", "", "改了什么"];
  return [{ title: "本市在标准报表上的改动", headers, rows, none: "" }];
}

function calibre(layouts: readonly FormLayout[]): readonly string[] {
  return layouts.some(({ merged }) => hasVersions(merged)) ? [...CALIBRE, VERSIONS] : CALIBRE;
}

function mergeRows(merge: Merge): SheetRow[] {
  const lines: readonly (readonly [string, string])[] = [
    ["汇总单位", merge.recipient],
    ["所属期", periodsTitle(merge.periods)],
    ["版本口径", merge.state === "approved" ? "已审核通过的版本" : "各单位的最新版本"],
    ["软件", merge.software],
    ["下载", `${merge.madeBy}，${momentText(merge.madeAt)}`],
    ...(merge.logHead === undefined ? [] : [["日志存证", proofText(merge.logHead)] as const]),
  ];
  return lines.map(([name, value]) => ({ cells: [text(name, "header"), text(value, "text")], height: 18 }));
}

function formTable(layouts: readonly FormLayout[]): SheetTable {
  return {
    title: "报表",
    headers: [
      "报表（点击看汇总）",
      "明细（点击看明细）",
      "表号",
      "报表版本",
      "制定机关",
      "批准文号",
      "有效期至",
      "数的口径",
      "报告期",
    ],
    rows: layouts.flatMap(({ merged, summaryName, detailName }) =>
      versionsOf(merged).map(({ form, periods }) => ({
        cells: [
          text(summaryName, "link"),
          text(detailName, "link"),
          ...[
            form.number,
            versionName(form.version),
            form.authority ?? "",
            form.approval ?? "",
            form.validUntil ?? "",
            accumulationNames[form.accumulation],
            periods.map((period) => periodsTitle([period])).join("、"),
          ].map((value) => text(value, "wrapped")),
        ],
        height: 20,
      })),
    ),
    none: "没有报表",
  };
}

/** The names of a form's sheets lead there. */
function* formLinks(layouts: readonly FormLayout[], rows: readonly SheetRow[]): Generator<SheetLink> {
  const names = new Map(
    layouts.flatMap(({ summaryName, detailName }) => [summaryName, detailName]).map((name) => [name, name]),
  );
  for (const [index, { cells }] of rows.entries()) {
    for (const [at, cell] of cells.entries()) {
      if (cell?.kind !== "text" || cell.style !== "link" || !names.has(cell.text)) continue;
      yield {
        from: `${"AB"[at] ?? "A"}${index + 1}`,
        to: `${formulaSheet(cell.text)}!A1`,
        tip: "打开这张表",
      };
    }
  }
}

function indicatorTable(placed: readonly Placed[], catalogue: Catalogue): SheetTable {
  return {
    title: "指标",
    headers: ["报表", "指标", "计量单位", "种类", "各单位之间", "各报告期之间", "", "取自栏目", "说明"],
    rows: placed.flatMap(({ layout: { form, merged }, place }) => [
      ...[...indicatorsOf(form, merged, place)].map((id) => {
        const indicator = catalogue.indicator(id);
        return textRow(
          [
            shortTitle(form),
            indicator.title.zh,
            indicatorDisplay(indicator, form).unit,
            indicatorKinds[indicator.kind],
            aggregationNames[indicator.overUnits],
            eachVersion(merged, (own) => overTimeName(own, indicator)),
            "",
            eachVersion(merged, (own) => sourceColumns(own, indicator, catalogue)),
            definition(form, indicator, catalogue),
          ],
          WIDTHS,
        );
      }),
      ...leftOutRow(form, place),
    ]),
    none: "没有指标",
  };
}

/** Those with a column, and what their rates are computed from. */
function indicatorsOf(
  { summary }: Form,
  { totals }: MergedForm,
  { columns }: Pick<SummaryPlace, "columns">,
): Set<string> {
  const told = new Set(totals.flatMap((period) => period.totals.map(({ indicator }) => indicator)));
  for (const { column } of columns) told.add(column.indicator.id);
  return new Set(summary.map(({ indicator }) => indicator).filter((id) => told.has(id)));
}

/** All that nobody reported, by name. */
function leftOutRow(form: Form, { leftOut }: Pick<SummaryPlace, "leftOut">): SheetRow[] {
  if (leftOut.length === 0) return [];
  const names = leftOut.map(({ title }) => title.zh).join("、");
  const said = `没有单位填报，汇总表不列（${leftOut.length}个）`;
  return [textRow([shortTitle(form), said, "", "", "", "", "", "", names], WIDTHS)];
}

/** What all versions say alike; else what each says: 第1版：参加人数；第2版：参与人数. */
function eachVersion(merged: MergedForm, say: (form: Form) => string): string {
  const said = versionsOf(merged).map(({ form }) => ({ version: form.version, words: say(form) }));
  const [first, ...others] = said;
  if (first === undefined || others.every(({ words }) => words === first.words)) return first?.words ?? "";
  return said
    .filter(({ words }) => words !== "")
    .map(({ version, words }) => `${versionName(version)}：${words}`)
    .join("；");
}

function overTimeName({ accumulation }: Form, { overTime }: Indicator): string {
  const rule: Aggregation = overTime === "sum" && accumulation === "yearToDate" ? "latest" : overTime;
  return aggregationNames[rule];
}

function sourceColumns(form: Form, indicator: Indicator, catalogue: Catalogue): string {
  const fed = form.columns.filter((column) => column.feeds?.some((feed) => feed.indicator === indicator.id));
  if (fed.length > 0) return fed.map((column) => column.header.zh).join("、");
  const parts = [indicator.numerator, indicator.denominator].filter((id) => id !== undefined);
  return parts.map((id) => catalogue.indicator(id).title.zh).join("、");
}

function definition(form: Form, indicator: Indicator, catalogue: Catalogue): string {
  const { numerator, denominator, base = 100, apart = [] } = indicator;
  // The indicator is the newest version's, and may know columns that no version merged here has.
  const columns = apart.flatMap((id) => findColumn(form, id)?.header.zh ?? []);
  return [
    ...(numerator === undefined || denominator === undefined
      ? []
      : [
          `${catalogue.indicator(numerator).title.zh}÷${catalogue.indicator(denominator).title.zh}${base === 1 ? "" : `×${base}`}`,
        ]),
    ...(columns.length === 0 ? [] : [`按${columns.join("、")}分列，互不相加`]),
  ].join("；");
}

/** 口径说明 lists what figures must fulfil among each other; the rest is said where it is met. Behind the form's title: */
const wording: Wording<readonly string[]> = {
  own: {
    filled: notSaid("what was merged has passed it"),
    entry: notSaid("units stand in the headers, codes in words"),
    blank: notSaid("a default stands in the details like any figure"),
    difference: notSaid("it stands in the details like any figure"),
    words: notSaid("both stand in the details"),
    range: notSaid("what was merged has passed it"),
    yuan: notSaid("核实说明 has every question with its answer"),
    spread: notSaid("both dates stand in the details"),
    dated: notSaid("the forms' table names the periods"),
    print: notSaid("it is about templates, and this is what was sent"),
    travel: notSaid("what stays in the workbook never came here"),
    unique: notSaid("核实说明 has every question with its answer"),
    history: notSaid("核实说明 has every question with its answer"),
  },
  others: (held) => {
    const { id = "", severity, words } = held;
    const { when = "", expression = "" } = "column" in held ? {} : held;
    const about = "column" in held ? `“${held.column.header.zh}”` : "";
    const grave = severity === undefined ? "" : severityNames[severity];
    return [id, grave, "", "", when, "", expression, `${about}${words.zh}`];
  },
};

function ruleTable(layouts: readonly FormLayout[]): SheetTable {
  return {
    title: "审核关系",
    headers: ["报表", "编号", "级别", "", "", "条件", "", "关系", "提示"],
    rows: layouts.flatMap(({ merged }) => ruleRows(merged)),
    none: "没有审核关系",
  };
}

/** Rules of all versions, the newest's first, each once; what not all of them have says whose it is. */
function ruleRows(merged: MergedForm): SheetRow[] {
  const versions = versionsOf(merged);
  const rules: { readonly texts: readonly string[]; readonly versions: number[] }[] = [];
  for (const { form } of versions.toReversed()) {
    for (const texts of worded(heldBy(form), form, wording)) {
      const alike = rules.find(
        (rule) => rule.texts.join("\n") === texts.join("\n") && !rule.versions.includes(form.version),
      );
      if (alike === undefined) rules.push({ texts, versions: [form.version] });
      else alike.versions.push(form.version);
    }
  }
  return rules.map(({ texts, versions: own }) => {
    const whose = own.length === versions.length ? "" : sentUnder(merged, own);
    return textRow([`${shortTitle(merged.form)}${whose}`, ...texts], WIDTHS);
  });
}

/** 37行（2011年3月至2018年12月） */
function outsideText({ outsidePeriod }: MergedSubmission): string {
  if (outsidePeriod === undefined) return "";
  const { rows, first, last } = outsidePeriod;
  if (first === undefined || last === undefined) return `${rows}行`;
  return `${rows}行（${first === last ? dateName(first) : `${dateName(first)}至${dateName(last)}`}）`;
}

/** 示例区妇联代报；单位有异议，还没有答复 */
function senderText({ sentBy, protested }: MergedSubmission): string {
  return [
    ...(sentBy === undefined ? [] : [`${sentBy}代报`]),
    ...(protested === true ? ["单位有异议，还没有答复"] : []),
  ].join("；");
}

function submissionTable(layouts: readonly FormLayout[]): SheetTable {
  return {
    title: "汇总所依据的报送",
    headers: [
      "报表",
      "单位",
      "报告期",
      "版本",
      "填报情况",
      "报送时间",
      "行数",
      "报送编号",
      "校验码（SHA-256）",
      "不在本期、没有报送的行",
      "代报与异议",
    ],
    rows: layouts.flatMap(({ merged, units }) =>
      units.flatMap((unit) =>
        unit.submissions.map((submission): SheetRow => {
          const status = statusOf(unit, submission.period);
          return {
            cells: [
              `${shortTitle(merged.form)}${sentUnder(merged, [submission.formVersion])}`,
              unit.unit.name,
              periodsTitle([submission.period]),
              String(submission.version),
              status === undefined ? "" : PERIOD_STATUS[status],
              momentText(submission.submittedAt),
              String(submission.rows),
              submission.uuid,
              submission.sha256,
              outsideText(submission),
              senderText(submission),
            ].map((value) => text(value, "text")),
          };
        }),
      ),
    ),
    none: "没有可以汇总的报送",
  };
}
