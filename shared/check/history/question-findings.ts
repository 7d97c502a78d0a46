import type { Finding } from "../../finding/finding.ts";
import { describeFinding } from "../../finding/messages.ts";
import type { CheckContext } from "../../finding/place.ts";
import type { SheetRecord } from "../../sheet/reading.ts";
import type { Question } from "./question.ts";

/** Questions of one rule about one column are one finding, as everywhere; each is said in full. */
export function questionFindings(
  questions: readonly Question[],
  sheet: string,
  { form, cellOf }: Pick<CheckContext, "form" | "cellOf">,
): Finding[] {
  const groups = new Map<string, Map<SheetRecord | string, Question>>();
  for (const question of questions) {
    const id = `${question.rule}|${question.column}|history|${question.severity ?? "warning"}`;
    const group = groups.get(id) ?? new Map<SheetRecord | string, Question>();
    // A cell that feeds several indicators is asked about once.
    const place = question.record ?? question.text.zh;
    if (!group.has(place)) groups.set(id, group.set(place, question));
  }
  return [...groups].flatMap(([id, places]): Finding[] => {
    const group = [...places.values()];
    const [first] = group;
    if (first === undefined) return [];
    const placed = group.flatMap(({ record }) => record ?? []);
    const said = {
      code: "history",
      params: joined(group, cellOf),
      cells: group.flatMap((question) => shownCell(question, cellOf) ?? []),
      rows: [...new Set(placed.map(({ row }) => row))],
      column: first.column,
      message: "",
    } as const;
    return [
      {
        id,
        rule: first.rule,
        class: first.class,
        severity: first.severity ?? "warning",
        sheet,
        ...said,
        message: describeFinding(said, form, "zh"),
        local: false,
      },
    ];
  });
}

/** The cell of the figure that is asked about; the column's own where nobody said where the other stands. */
function shownCell({ record, column, figure }: Question, cellOf: CheckContext["cellOf"]): string | undefined {
  if (record === undefined) return undefined;
  return (figure === undefined ? undefined : cellOf(record, figure)) ?? cellOf(record, column);
}

/** Each place with its own text; equal texts are said once, with the first of their places. */
function joined(group: readonly Question[], cellOf: CheckContext["cellOf"]): Finding["params"] {
  const texts = new Map<string, { readonly question: Question; readonly count: number }>();
  for (const question of group) {
    const { count = 0, question: first = question } = texts.get(question.text.zh) ?? {};
    texts.set(question.text.zh, { question: first, count: count + 1 });
  }
  const said = [...texts.values()].map(({ question, count }) => {
    const { record, text } = question;
    const cell = shownCell(question, cellOf);
    const row = record?.row;
    const zh = cell ?? (row === undefined ? "" : `第${row}行`);
    const en = cell ?? (row === undefined ? "" : `Row ${row}`);
    return {
      zh: `${zh}${zh === "" ? "" : count > 1 ? ` 等${count}处 ` : " "}${text.zh}`,
      en: `${en}${en === "" ? "" : count > 1 ? ` and ${count - 1} more: ` : ": "}${text.en}`,
    };
  });
  return { text: said.map(({ zh }) => zh).join("；"), textEn: said.map(({ en }) => en).join("; ") };
}
