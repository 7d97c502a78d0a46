/** What is said of the blank sheet of a form before it is published: its shape, and what of the sample is not collected. */
import { isWholeCode } from "../../../shared/form/code-whole.ts";
import {
  type Design,
  type DesignAcross,
  type DesignColumn,
  isFigureKind,
} from "../../../shared/form/design/design.ts";
import { codeOfDesign } from "../../../shared/form/design/form-of-design.ts";
import { inTheWay, isKeptDown } from "../../../shared/form/design/kept-down.ts";
import type { SampleTable } from "../../../shared/proposal/sample.ts";
import { wordTitle } from "../../../shared/workbook/template/across-title.ts";
import { text } from "../../messages/index.ts";

export interface BlankNotes {
  /** Names run down the side, as on the sample. */
  readonly down: boolean;
  /** Its shape, where that is not the sample's, and why. */
  readonly shape: string;
  /** What becomes of what stands across. */
  readonly said: readonly string[];
  /** What stands on the sample and is not collected. */
  readonly left: readonly string[];
}

const beside = ["ytd", "prior", "target"] as const;
const reasons = ["part", "rate", "other"] as const;
type Beside = (typeof beside)[number];

/** Figures beside the period's own that a design can have across. */
export function besideTimes({ accumulation }: Design): readonly Beside[] {
  return beside.filter((time) => !(time === "ytd" && accumulation === "yearToDate"));
}

/** undefined where names stand side by side, on the sample too: nothing has to be said. */
export function blankNotes(design: Design, table: SampleTable | undefined): BlankNotes | undefined {
  const words = text.designer;
  const { across } = design;
  if (across === undefined && table?.down !== true) return undefined;
  const left = reasons.flatMap((why) => {
    const names = (table?.across?.left ?? []).filter((one) => one.why === why);
    return names.length === 0
      ? []
      : [words.acrossLeft[why](names.map((one) => `“${one.text}”`).join(text.listing))];
  });
  if (!isKeptDown(design)) {
    const { why, about } = inTheWay(design) ?? { why: "rows" as const, about: "" };
    return { down: false, shape: words.blankWide(words.blankWideWhy[why](about)), said: [], left };
  }
  return { down: true, shape: words.blankDown, said: saidOf(design, design.across, table), left };
}

function saidOf(
  design: Design,
  { times, by, whole }: DesignAcross,
  table: SampleTable | undefined,
): string[] {
  const words = text.designer;
  const list = design.columns.find(({ id }) => id === by);
  const off = besideTimes(design).filter(
    (time) => !times.includes(time) && table?.across?.times.includes(time) === true,
  );
  return [
    ...(design.accumulation === "yearToDate" ? [words.acrossYear] : []),
    ...besideTimes(design).flatMap((time) => (times.includes(time) ? [words.acrossSaid[time]] : [])),
    ...(off.length > 0
      ? [words.acrossOff(off.map((time) => `“${words.acrossTimes[time]}”`).join(text.listing))]
      : []),
    ...(list === undefined ? [] : [saidOfList(list)]),
    ...(whole === undefined ? [] : [words.acrossSum]),
  ];
}

function saidOfList({ name, codes = [] }: DesignColumn): string {
  const words = text.designer;
  const parts = codes.filter((code) => !isWholeCode({}, codeOfDesign(code)));
  const named = parts.map((code) => code.name).join(text.listing);
  return parts.length < codes.length ? words.acrossParts(name, named) : words.acrossBy(name, named);
}

/** What stands over the columns of a list's words, as the blank sheet has it. */
export function titlesAcross({ codes = [] }: Pick<DesignColumn, "codes">): readonly string[] {
  const column = { codes: codes.map(codeOfDesign) };
  return column.codes.map((code) => wordTitle(column, code));
}

/** The design with or without the figures of a time across its blank sheet. */
export function withTime(design: Design, time: Beside, wanted: boolean): Design {
  const { across } = design;
  if (across === undefined) return design;
  const rest = across.times.filter((one) => one !== time);
  return { ...design, across: { ...across, times: wanted ? [...rest, time] : rest } };
}

/** Names of the blank sheet's rows, with their units. */
export function rowsDown(
  design: Design,
): readonly { readonly id: string; readonly name: string; readonly unit: string }[] {
  return design.columns
    .filter(({ id, kind }) => id !== design.across?.by && isFigureKind(kind))
    .map(({ id, groups, heading, name, unit = "" }) => ({
      id,
      name: [...groups, heading ?? name].join(" / "),
      unit,
    }));
}
