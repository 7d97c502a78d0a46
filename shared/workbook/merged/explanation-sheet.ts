import { type Form, findColumn } from "../../form/form.ts";
import { periodsTitle } from "../../period/period-range.ts";
import { momentText } from "../drawing/moment.ts";
import { type FormLayout, shortTitle } from "./layout.ts";
import type { Merge, MergedReturn, MergedWarning } from "./merge.ts";
import { reasonNames } from "./notes-text.ts";
import { printPlan } from "./print-layout.ts";
import { acrossRow, type SheetPlan, type SheetRow, wideRow } from "./sheet-plan.ts";
import { tableRows, textRow } from "./table-sheet.ts";

const EXPLANATION_SHEET = "核实说明";
const WIDTHS = [24, 24, 14, 7, 20, 44, 24, 16, 44] as const;
const WARNING_HEADERS = ["报表", "单位", "报告期", "版本", "规则", "核实性提示", "原单元格", "原因", "说明"];
const RETURN_HEADERS = [
  "报表",
  "单位",
  "报告期",
  "版本",
  "退回时间",
  "退回意见",
  "原单元格",
  "退回人",
  "答复",
];
/** Addresses that are written out; of more it is said how many there are. */
const CELLS_SHOWN = 20;

/** 核实说明: every warning with what its sender said to it, every return with its answer. */
export function explanationSheet(layouts: readonly FormLayout[], merge: Merge): SheetPlan {
  const rows = [
    wideRow(EXPLANATION_SHEET, "title", WIDTHS.length, 34),
    wideRow(
      `汇总单位：${merge.recipient}　所属期：${periodsTitle(merge.periods)}`,
      "line",
      WIDTHS.length,
      18,
    ),
    ...tableRows([
      {
        title: "一、核实性提示和各单位的说明",
        headers: WARNING_HEADERS,
        rows: layouts.flatMap(warningRows),
        none: "没有核实性提示",
      },
      {
        title: "二、退回和答复",
        headers: RETURN_HEADERS,
        rows: layouts.flatMap(returnRows),
        none: "没有退回",
      },
    ]),
  ];
  return {
    name: EXPLANATION_SHEET,
    widths: WIDTHS,
    merges: [...acrossRow(0, WIDTHS.length), ...acrossRow(1, WIDTHS.length)],
    frozen: { rows: 2, columns: 0 },
    print: printPlan(WIDTHS, "$1:$2", 2),
    rowCount: rows.length,
    rows: () => rows,
  };
}

/** In the order of the summary's rows, of each version in the order of its sheet. */
function warningRows({ merged, submissions }: FormLayout): SheetRow[] {
  return submissions.flatMap(({ uuid, unit, period, version }) =>
    (merged.warnings ?? [])
      .filter((warning) => warning.uuid === uuid)
      .map((warning) =>
        textRow(
          [
            shortTitle(merged.form),
            unit.name,
            periodsTitle([period]),
            String(version),
            warning.rule,
            warning.message ?? asideText(warning, merged.form),
            warning.aside === undefined ? cellsText(warning.cells) : "",
            ...explanationTexts(warning),
          ],
          WIDTHS,
        ),
      ),
  );
}

/** What only the sender's computer saw: never what stands there. */
function asideText({ aside }: MergedWarning, form: Form): string {
  const title = findColumn(form, aside?.column ?? "")?.header.zh ?? "整张表";
  const count = aside?.count ?? 0;
  return count === 0 ? `${title}：报送单位作了说明` : `${title}：只在报送单位本机核对的核实项${count}处`;
}

/** One reason and its note; of several, the reasons once each and the notes with the rows they are for. */
function explanationTexts({ explanations }: MergedWarning): [reason: string, note: string] {
  const [first] = explanations;
  if (first === undefined) return ["", "没有说明"];
  if (explanations.length === 1) return [reasonNames[first.reason], noteText(first)];
  const reasons = [...new Set(explanations.map(({ reason }) => reasonNames[reason]))];
  const notes = explanations.map(({ reason, rows, ...rest }) => {
    const said = noteText({ ...rest, note: rest.note === "" ? reasonNames[reason] : rest.note });
    return rows === undefined ? said : `第${rows.join("、")}行：${said}`;
  });
  return [reasons.join("、"), notes.join("\n")];
}

/** What was written with an earlier report says so: nobody wrote it for this one. */
function noteText({
  note,
  carried,
}: Pick<MergedWarning["explanations"][number], "note" | "carried">): string {
  return carried === true ? `${note}（沿用以前报送时的说明）` : note;
}

function returnRows({ merged, units }: FormLayout): SheetRow[] {
  return units.flatMap(({ unit }) =>
    (merged.returns ?? [])
      .filter((each) => each.unit.code === unit.code)
      .map((each) =>
        textRow(
          [
            shortTitle(merged.form),
            each.unit.name,
            periodsTitle([each.period]),
            String(each.version),
            momentText(each.returnedAt),
            each.note,
            cellsText(each.cells),
            each.returnedBy,
            answerText(each),
          ],
          WIDTHS,
        ),
      ),
  );
}

function answerText({ answer, answeredBy }: MergedReturn): string {
  const parts = [
    ...(answer === undefined || answer === "" ? [] : [answer]),
    ...(answeredBy === undefined ? [] : [`已报第${answeredBy}版`]),
  ];
  return parts.length === 0 ? "尚未答复" : parts.join("\n");
}

function cellsText(cells: readonly string[]): string {
  if (cells.length === 0) return "整张表";
  const shown = cells.slice(0, CELLS_SHOWN).join("、");
  return cells.length > CELLS_SHOWN ? `${shown}等${cells.length}处` : shown;
}
