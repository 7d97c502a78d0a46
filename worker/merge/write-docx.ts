import {
  AlignmentType,
  Document,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  type IParagraphOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type {
  Sentence,
  Source,
  Summary,
  SummaryParagraph,
  SummaryTable,
  UncountedReports,
} from "../../shared/summary/summary.ts";
import { withoutUnshown } from "../../shared/unshown.ts";

/** Sizes in half points, by the national layout of official documents (GB/T 9704): 二号, 三号, 五号, 小五. */
const TITLE = 44;
const BODY = 32;
const TABLE = 21;
const NOTE = 18;
/** Twentieths of a point: two characters of the body's size. */
const INDENT = 2 * BODY * 10;
const bodyLines = {
  indent: { firstLine: INDENT },
  spacing: { line: 560, lineRule: "exact" },
} as const satisfies IParagraphOptions;

const headingLines = {
  spacing: { before: 240, line: 560, lineRule: "exact" },
} as const satisfies IParagraphOptions;

const body = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "FangSong" };
const heading = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "SimHei" };

/** Units that one footnote names; the trace has them all. */
const UNITS_A_NOTE = 12;

/** What the document says beside the summary itself. */
interface Imprint {
  /** China time, ISO 8601. */
  readonly madeAt: string;
  readonly software: string;
  /** 各单位最新报送 · 审核通过 */
  readonly basis: string;
}

/** The summary as a Word document; each number has a footnote that says where it is from. */
export async function writeSummary(summary: Summary, imprint: Imprint): Promise<Uint8Array> {
  const notes: Source[] = [];
  const document = new Document({
    title: withoutUnshown(titleOf(summary)),
    creator: withoutUnshown(summary.unit),
    styles: {
      default: {
        document: { run: { font: body, size: BODY } },
        heading1: { run: { font: heading, size: BODY, color: "000000" } },
        footnoteText: { run: { font: body, size: NOTE } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 2_098, right: 1_474, bottom: 1_984, left: 1_588 },
          },
        },
        footers: { default: pageNumber() },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { before: 240, after: 360, line: 700 },
            children: [new TextRun({ text: withoutUnshown(titleOf(summary)), font: heading, size: TITLE })],
          }),
          ...(summary.paragraphs.length === 0 ? [text("本年还没有报送的数据。")] : []),
          ...summary.paragraphs.flatMap((paragraph, index) => paragraphOf(paragraph, index, notes)),
          ...endOf(summary, imprint),
        ],
      },
    ],
    footnotes: footnotesOf(summary),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function titleOf({ unit, year }: Summary): string {
  return `${unit}${year}年工作统计情况`;
}

function paragraphOf(
  { title, sentences, tables }: SummaryParagraph,
  index: number,
  notes: Source[],
): (Paragraph | Table)[] {
  return [
    new Paragraph({
      ...headingLines,
      heading: HeadingLevel.HEADING_1,
      keepNext: true,
      text: `${chineseNumber(index + 1)}、${withoutUnshown(title)}`,
    }),
    new Paragraph({
      ...bodyLines,
      children: sentences.flatMap((sentence) => runsOf(sentence, notes)),
    }),
    ...tables.flatMap((table) => [tableOf(table), new Paragraph({ text: "" })]),
  ];
}

/** Footnotes are numbered in the order of the text, from 1; `notes` counts those so far. */
function runsOf(sentence: Sentence, notes: Source[]): (TextRun | FootnoteReferenceRun)[] {
  return sentence.flatMap(({ text: words, source }) => {
    if (source === undefined) return [new TextRun(withoutUnshown(words))];
    notes.push(source);
    return [new TextRun(withoutUnshown(words)), new FootnoteReferenceRun(notes.length)];
  });
}

function footnotesOf(summary: Summary) {
  const sources = summary.paragraphs
    .flatMap(({ sentences }) => sentences.flat())
    .flatMap(({ source }) => source ?? []);
  return Object.fromEntries(
    sources.map((source, index) => [
      index + 1,
      {
        children: [
          new Paragraph({
            children: [new TextRun({ text: withoutUnshown(noteOf(source, summary.year)), size: NOTE })],
          }),
        ],
      },
    ]),
  );
}

function noteOf({ form, title, indicator, units }: Source, year: string): string {
  const named = units.slice(0, UNITS_A_NOTE).join("、");
  const all = units.length > UNITS_A_NOTE ? `${named}等${units.length}个单位` : named;
  return `${form}“${title}”：${all}。追溯编号 ${year}/${indicator}`;
}

function tableOf({ header, rows }: SummaryTable): Table {
  const cell = (words: string, bold: boolean, first: boolean) =>
    new TableCell({
      children: [
        new Paragraph({
          alignment: bold ? AlignmentType.CENTER : first ? AlignmentType.LEFT : AlignmentType.RIGHT,
          spacing: { line: 320 },
          children: [new TextRun({ text: withoutUnshown(words), size: TABLE, bold })],
        }),
      ],
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
    });
  const row = (cells: readonly string[], bold: boolean) =>
    new TableRow({
      cantSplit: true,
      tableHeader: bold,
      children: cells.map((words, index) => cell(words, bold, index === 0)),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(header, true), ...rows.map((cells) => row(cells, false))],
  });
}

/** Why reports are not counted, as the closing lines say it. */
const uncountedWords: Readonly<Record<UncountedReports["reason"], string>> = {
  pending: "已报送但尚未审核通过",
  returned: "已退回，待重新报送",
  withdrawn: "已由报送单位撤回",
  purged: "已清除内容",
  missing: "还没有报送",
};

function endOf({ fitted, untold, uncounted }: Summary, { madeAt, software, basis }: Imprint): Paragraph[] {
  const lines = [
    ...fitted.map((said) => `本市在标准报表上有改动：${said}。`),
    untold.length === 0 ? "" : `以下方面本年没有报送数据：${untold.join("、")}。`,
    ...uncounted.map(
      ({ reason, count, reports }) =>
        `以下${count}份报表${uncountedWords[reason]}，未计入：${reports.join("；")}。`,
    ),
    `本文数字取自${basis}，未作任何四舍五入；“余”“近”“约”照原报数字。`,
    `${madeAt.slice(0, 16).replace("T", " ")} 由 ${software} 生成。`,
  ];
  return [
    new Paragraph({ ...headingLines, heading: HeadingLevel.HEADING_1, text: "附：数据说明" }),
    ...lines.filter((line) => line !== "").map((line) => text(line)),
  ];
}

function text(words: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...bodyLines, ...options, children: [new TextRun(withoutUnshown(words))] });
}

function pageNumber(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], size: 28 })],
      }),
    ],
  });
}

/** 一 … 九十九. @param n from 1 to 99 */
function chineseNumber(n: number): string {
  const digits = "零一二三四五六七八九";
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  const head = tens === 0 ? "" : `${tens === 1 ? "" : digits[tens]}十`;
  return `${head}${ones === 0 ? "" : digits[ones]}`;
}
