import type { Catalogue } from "../../../shared/form/catalogue.ts";
import { type Understood, understandHeader } from "../../../shared/sheet/understand/understand.ts";
import { type LabelledHeader, readHeaders } from "./tables.ts";

/** Headers that mean no column: how many were taken for one all the same. */
export interface OthersScore {
  readonly n: number;
  readonly certain: number;
  readonly proposed: number;
  readonly nothing: number;
}

export interface HeadersScore {
  readonly columns: {
    readonly n: number;
    readonly certainRight: number;
    readonly certainWrong: number;
    /** Certain or proposed, the right column first. */
    readonly firstRight: number;
    /** Certain or proposed, the right column among the answers. */
    readonly inThree: number;
    readonly nothing: number;
  };
  readonly none: OthersScore;
  readonly ask: OthersScore;
  readonly microsecondsPerHeader: number;
}

export interface Judged extends LabelledHeader {
  readonly understood: Understood;
}

function judgeHeaders(file: string, catalogue: Catalogue, edition = 1): readonly Judged[] {
  return readHeaders(file, edition).map((labelled) => ({
    ...labelled,
    understood: understandHeader(catalogue.form(labelled.form), labelled.header),
  }));
}

/**
 * How a table of labelled headers is understood by the newest forms of a catalogue.
 * @param edition whose labels count
 */
export function scoreHeaders(file: string, catalogue: Catalogue, edition = 1): HeadersScore {
  const judged = judgeHeaders(file, catalogue, edition);
  const columns = judged.filter(({ label }) => label !== "none" && label !== "ask");
  const count = (list: readonly Judged[], holds: (one: Judged) => boolean) => list.filter(holds).length;
  const others = (wanted: string): OthersScore => {
    const list = judged.filter(({ label }) => label === wanted);
    return {
      n: list.length,
      certain: count(list, ({ understood }) => understood.verdict === "certain"),
      proposed: count(list, ({ understood }) => understood.verdict === "proposed"),
      nothing: count(list, ({ understood }) => understood.verdict === "none"),
    };
  };
  return {
    columns: {
      n: columns.length,
      certainRight: count(columns, (one) => one.understood.verdict === "certain" && isRight(one)),
      certainWrong: count(columns, (one) => one.understood.verdict === "certain" && !isRight(one)),
      firstRight: count(columns, isRight),
      inThree: count(columns, ({ understood, label }) => understood.answers.includes(label)),
      nothing: count(columns, ({ understood }) => understood.verdict === "none"),
    },
    none: others("none"),
    ask: others("ask"),
    microsecondsPerHeader: timeHeaders(file, catalogue),
  };
}

function isRight({ understood, label }: Judged): boolean {
  return understood.column === label;
}

/** Microseconds of processor time for a header before one form, each met for the first time, once forms and words are known. */
function timeHeaders(file: string, catalogue: Catalogue): number {
  const rounds = 3;
  const fresh = Array.from({ length: rounds }, () => readHeaders(file));
  const start = process.cpuUsage();
  for (const headers of fresh) {
    for (const { form, header } of headers) understandHeader(catalogue.form(form), header);
  }
  const { user, system } = process.cpuUsage(start);
  return Math.round((user + system) / fresh.flat().length);
}
