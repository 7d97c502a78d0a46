import {
  type Column,
  type Condition,
  columnOf,
  type Form,
  isFigureColumn,
  leavesWorkbook,
} from "../../form/form.ts";
import { heldTo, leftOut, type Wording, worded } from "../../form/held-to.ts";
import { figureText as amountText } from "../../form/measure.ts";
import { TEXT_LIMIT } from "../../value.ts";
import { columnDisplay } from "../drawing/display.ts";

const severities = { error: "核对时报错", warning: "核对时要求说明", information: "核对时提示" } as const;

/** The note says what to do before the sheet is sent. */
const wording: Wording<string> = {
  own: {
    filled: ({ column }, form) => requirementText(form, column),
    entry: ({ column }) => entryText(column),
    blank: ({ column }, form) => blankText(form, column),
    range: leftOut("the validation of the cell holds the range"),
    yuan: leftOut("a question about what was typed, and it comes with its own fix"),
    spread: leftOut("the template asks for one date a cell"),
    dated: leftOut("the title of the template names the period"),
    print: leftOut("what is not printed has no header to bear a note"),
    travel: ({ column }) => travelText(column),
    history: leftOut("what others and earlier reports say is only known when the sheet is sent"),
  },
  others: ({ severity, words }) =>
    `${severity === undefined ? "" : `${severities[severity]}：`}${words.zh}。`,
};

/** The note on a column's header: whether and how to fill it, which rules look at it, whether it leaves the workbook. */
export function headerNote(form: Form, column: Column): string {
  return [...new Set(worded(heldTo(form, column), form, wording))].join("\n");
}

/** How a cell of the column is filled in, in one line; also the prompt beside the cell. */
export function entryText(column: Column): string {
  switch (column.type) {
    case "code":
      return "从下拉列表中选择。";
    case "date":
      return dateText(column);
    case "percent":
      return "填百分数的数字部分，85.5% 填 85.5。";
    case "figure":
    case "money":
      return figureText(column);
    case "text":
      return leavesWorkbook(column) ? `填文字，不超过${TEXT_LIMIT}字。` : "填文字。";
  }
}

function dateText({ precision }: Column): string {
  if (precision === "month") return "填到月即可，如 2013年5月；知道日期的写全，如 2013-5-12。";
  if (precision === "year") return "填到年即可，如 2013年；知道月、日的写全，如 2013年5月、2013-5-12。";
  return "填日期，如 2019-12-31。";
}

function figureText(column: Column): string {
  const { unit, scale } = columnDisplay(column);
  const kind = scale === 0 ? "填整数" : `填数字，最多${scale}位小数`;
  const measure =
    column.unitBy === undefined ? (unit === "" ? "" : `，单位：${unit}`) : "，单位随本行所选的指标";
  return `${kind}${measure}。确实没有的填 0，不掌握的空着。`;
}

function requirementText(form: Form, column: Column): string {
  if (column.requirement === "optional") return "选填。";
  if (column.requirement === "required")
    return column.optionalOnSum === true ? "逐笔填写时必填，按汇总数填写时可以空着。" : "必填。";
  return `部分行必填${dependingOn(form, column.requiredWhen)}。`;
}

/** What a blank cell counts as is said, since the line before lets her leave it blank. */
function blankText(form: Form, column: Column): string {
  const { detailDefault = 0, defaultElse } = column;
  const amounts = [detailDefault, ...(defaultElse === undefined ? [] : [defaultElse])];
  const counted = amounts.map((amount) => amountText(column, amount)).join("或");
  return `逐笔填写时空着按${counted}计${dependingOn(form, column.defaultWhen)}。`;
}

function dependingOn(form: Form, conditions: readonly Condition[] = []): string {
  const names = [...new Set(conditions.map(({ column }) => `“${columnOf(form, column).header.zh}”`))];
  return names.length === 0 ? "" : `，取决于${names.join("、")}`;
}

/** What stays is said to stay; text that leaves says why. */
function travelText(column: Column): string | undefined {
  if (!leavesWorkbook(column)) return "只留在本工作簿里，不上传。";
  return column.leaves === undefined ? undefined : `随报表上传：${column.leaves}。`;
}

/** Units of measure for the line above the header; a long list is left to the headers themselves. */
export function measuresText(columns: readonly Column[]): string {
  const units = [
    ...new Set(columns.filter(isFigureColumn).map((column) => columnDisplay(column).unit)),
  ].filter((unit) => unit !== "");
  const differ = columns.some(({ unitBy }) => unitBy !== undefined);
  return !differ && units.length > 0 && units.length <= 5 ? `单位：${units.join("、")}` : "计量单位见各栏";
}
