import type { Qualifier } from "../../value.ts";
import { displayIn, shown, withUnit } from "../drawing/display.ts";
import { factor } from "./block-formula.ts";
import { formTitle } from "./form-versions.ts";
import { type Block, columnsUnder, type FormLayout, rangeOf } from "./layout.ts";
import type { MergedSubmission } from "./merge.ts";
import type { Tally } from "./tally.ts";

/** One control total of a receipt and the detail cells that must add up to it. */
export interface ControlCheck {
  readonly submission: MergedSubmission;
  readonly form: string;
  readonly title: string;
  /** As the receipt says it, a plain decimal. */
  readonly receipt: string;
  readonly qualifier?: Qualifier;
  /** Adds up the submission's detail rows. */
  readonly formula: string;
  /** What has been written to those rows; known once the details are written. */
  readonly written: (tally: Tally) => string;
}

/** Rows and sums of every submission that has rows. @throws RangeError for a control total of an unknown column. */
export function controlChecks(layout: FormLayout, submission: MergedSubmission): ControlCheck[] {
  const block = layout.blocks.get(submission.uuid);
  if (block === undefined) return [];
  const form = formTitle(layout.merged, submission);
  const rows: ControlCheck = {
    submission,
    form,
    title: withUnit("行数", "行"),
    receipt: String(submission.controlTotals.rows),
    formula: `COUNTA(${rangeOf(layout, "A", block)})`,
    written: (tally) => String(tally.rows(submission.uuid)),
  };
  return [rows, ...columnChecks(layout, submission, block)];
}

/** How many checks `controlChecks` gives. */
export function checkCount(layout: FormLayout, submission: MergedSubmission): number {
  return layout.blocks.has(submission.uuid) ? 1 + wholeColumns(submission).length : 0;
}

/** A sum of some codes alone is not the sum of the submission's rows. */
function wholeColumns({ controlTotals }: MergedSubmission) {
  return controlTotals.columns.filter(({ codes }) => codes === undefined);
}

function columnChecks(layout: FormLayout, submission: MergedSubmission, block: Block): ControlCheck[] {
  const form = formTitle(layout.merged, submission);
  const columns = columnsUnder(layout, submission.formVersion);
  return wholeColumns(submission).map(({ column: id, header, unit, total, qualifier }) => {
    const detail = columns.find(({ column }) => column.id === id);
    if (detail === undefined) throw new RangeError(`control total of ${id}, which is not among the details`);
    const { unit: base = "", scale } = detail.column;
    const receipt = displayIn(unit, base, scale);
    const shift = detail.display.exponent - receipt.exponent;
    return {
      submission,
      form,
      title: withUnit(header, unit),
      receipt: total,
      ...(qualifier === undefined ? {} : { qualifier }),
      formula: `SUM(${rangeOf(layout, detail.letters, block)})${factor(shift)}`,
      written: (tally) => shown(tally.sum(submission.uuid, id)?.value ?? 0n, receipt),
    };
  });
}
