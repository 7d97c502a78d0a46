/** What is asked of the cells of one column, whatever stands beside them: a function for each thing. */
import { conditionWords } from "./condition-words.ts";
import {
  type Column,
  columnOf,
  type Form,
  isFigureColumn,
  leavesWorkbook,
  rangeOf,
  type Severity,
  type Text,
} from "./form.ts";
import { figureText, shownMeasure } from "./measure.ts";

/** One thing asked, in words that follow the column's name. */
export interface Asked {
  readonly kind: keyof typeof asks;
  readonly column: Column;
  readonly words: Text;
  /** Number of the rule and how grave it is, for what is checked by name. */
  readonly id?: string;
  readonly severity?: Severity;
}

type Words = Pick<Asked, "words" | "id" | "severity">;
type Ask = (column: Column, form: Form) => Words | undefined;

const asks = {
  /** Whether the cell must be filled, and on which rows. */
  filled: (column, form) => {
    const onSum = column.optionalOnSum === true;
    const when = conditionWords(form, column.requiredWhen);
    const { zh, en } = {
      required: { zh: "必填", en: "required" },
      optional: { zh: "选填", en: "optional" },
      conditional: { zh: `有条件必填（${when.zh}）`, en: `required if ${when.en}` },
    }[column.requirement];
    return said(`${zh}${onSum ? "，汇总行可空" : ""}`, `${en}${onSum ? ", may be blank on sums" : ""}`);
  },

  /** How a cell is written. */
  entry: (column, form) => {
    const { unit, scale } = shownMeasure(column);
    const { zh, en } = entryNames[column.precision ?? column.type];
    const by = column.unitBy === undefined ? undefined : columnOf(form, column.unitBy).header;
    const parts = (places: string, unitBy: string) =>
      [unit, scale === 0 ? "" : places, by === undefined ? "" : unitBy].filter((part) => part !== "");
    return said(
      [zh, ...parts(`${scale}位小数`, `单位随${by?.zh}`)].join("，"),
      [en, ...parts(scale === 1 ? "1 decimal" : `${scale} decimals`, `unit by “${by?.en}”`)].join(", "),
    );
  },

  /** What a blank cell of a detail row counts as. */
  blank: (column, form) => {
    if (column.detailDefault === undefined) return undefined;
    const value = figureText(column, column.detailDefault);
    const when = conditionWords(form, column.defaultWhen);
    const { defaultElse } = column;
    const other = defaultElse === undefined ? "" : figureText(column, defaultElse);
    return said(
      `明细行空着算${value}${when.zh === "" ? "" : `（${when.zh}）`}${other === "" ? "" : `，否则算${other}`}`,
      `blank on a detail row is ${value}${when.en === "" ? "" : ` if ${when.en}`}${other === "" ? "" : `, else ${other}`}`,
    );
  },

  /** What a blank cell counts as where two other figures of the row stand. */
  difference: ({ difference }, form) => {
    if (difference === undefined) return undefined;
    const [of, less] = [columnOf(form, difference.of).header, columnOf(form, difference.less).header];
    return said(`空着按${of.zh}减${less.zh}算`, `blank is “${of.en}” less “${less.en}”`);
  },

  /** What says that a row tells of another row again. */
  refersTo: ({ refersTo }, form) => {
    if (refersTo === undefined) return undefined;
    const { zh, en } = columnOf(form, refersTo).header;
    return said(`备注写明同某个${zh}的不必再填`, `a note that names another row's “${en}” fills it`);
  },

  /** Where words go that the list or the figure has no room for. */
  words: ({ wordsIn, type }, form) => {
    if (wordsIn === undefined) return undefined;
    const { zh, en } = columnOf(form, wordsIn).header;
    return type === "code"
      ? said(
          `清单里没有的按其他收下，名称记在${zh}`,
          `what is not in the list counts as other, its name in “${en}”`,
        )
      : said(`写成文字的记在${zh}`, `words go to “${en}”`);
  },

  /** Smallest and largest figure accepted. */
  range: (column) => {
    if (!isFigureColumn(column)) return undefined;
    const { min, max } = rangeOf(column);
    const [least, most] = [figureText(column, min), figureText(column, max)];
    return { ...said(`不小于${least}，不大于${most}`, `${least} to ${most}`), severity: "error" };
  },

  /** Money in 万元 that looks as if it was typed in 元. */
  yuan: (column, form) => {
    if (column.suspectedYuan === undefined) return undefined;
    const { rule, perPerson, persons } = column.suspectedYuan;
    const [least, per] = [figureText(column, perPerson), columnOf(form, persons).header];
    const words = said(
      `平均每人（${per.zh}）${least}以上的，疑似按元填写`,
      `looks as if typed in 元 from ${least} a person (“${per.en}”) on`,
    );
    return { ...words, id: rule, severity: "warning" };
  },

  /** A range of dates in one cell fills another column too. */
  spread: (column, form) => {
    if (column.rangeEnd === undefined) return undefined;
    const { zh, en } = columnOf(form, column.rangeEnd).header;
    return said(`填起止日期的，止日归入${zh}`, `the end of a range of dates goes to “${en}”`);
  },

  /** The date says to which period a row belongs. */
  dated: ({ id }, form) => {
    if (id === form.eventDate) return said("按此日期归期", "decides the period of its row");
    return id === form.endDate ? said("止日所在的期也算", "the row belongs to its period too") : undefined;
  },

  /** A count of units of which the row may be one takes a tick as well. */
  tick: (column, form) => {
    if (column.ticks === undefined) return undefined;
    const { zh, en } = columnOf(form, column.ticks).header;
    return said(`也可打√、×（是、否），一行算${zh}中的一个`, `√ and × will do: the row is one of “${en}”`);
  },

  /** That the column is read where a sheet has it, and stands in no template. */
  print: (column) =>
    column.unprinted === true
      ? said("模板不印，表上有就读", "read where a sheet has it, not printed")
      : undefined,

  /** Whether the values leave the workbook. */
  travel: (column) => {
    if (column.personal === true) return said("留在表内（个人信息）", "stays (personal)");
    if (!leavesWorkbook(column)) return said("留在表内（不需要）", "stays (not needed)");
    return said(`报送${column.leaves === undefined ? "" : `：${column.leaves}`}`, "leaves");
  },
} satisfies Readonly<Record<string, Ask>>;

const entryNames = {
  text: { zh: "文字", en: "text" },
  code: { zh: "代码", en: "code" },
  figure: { zh: "数", en: "figure" },
  money: { zh: "金额", en: "money" },
  percent: { zh: "比率", en: "rate" },
  date: { zh: "日期", en: "date" },
  month: { zh: "日期（到月即可）", en: "date (the month is enough)" },
  year: { zh: "日期（到年即可）", en: "date (the year is enough)" },
} as const;

function said(zh: string, en: string): Words {
  return { words: { zh, en } };
}

export function askedOf(form: Form, column: Column): Asked[] {
  return Object.entries(asks).flatMap(([kind, ask]: [string, Ask]) => {
    const words = ask(column, form);
    return words === undefined ? [] : [{ kind: kind as Asked["kind"], column, ...words }];
  });
}
