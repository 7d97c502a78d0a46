import type { Patched } from "../../../../shared/workbook/patch/patch-result.ts";
import type { Correction } from "../../../host/correction.ts";
import type { Trouble } from "../../../host/live-file.ts";

/** How an opened workbook and its file stand to each other. */
export interface LiveState {
  readonly step: "resting" | "reading" | "writing";
  /** Why the page cannot say what the file holds now; undefined while it can. */
  readonly trouble?: LiveTrouble | undefined;
  /** When the file was read again last, in China's time. */
  readonly readAt?: string;
  /** Corrections for which the file, as it was read last, has no place any more. */
  readonly lost: readonly Correction[];
  /** Cells that were written into the file, and hold by now what they held before. */
  readonly undone: readonly Correction[];
  /** What became of the last wish to write into the file. */
  readonly written?: Written | undefined;
}

export type LiveTrouble =
  | { readonly kind: Trouble | "another" | "broken" }
  /** She chose a file of another name: it may be the same, saved as another, or one that she did not mean. */
  | { readonly kind: "otherName"; readonly name: string }
  | { readonly kind: "unreadable"; readonly reason: string };

export type Written =
  | { readonly kind: "done"; readonly cells: number; readonly patched: Patched }
  /** `changed`: the file was written meanwhile, and has been read again. */
  | { readonly kind: Trouble | "changed" | "stopped" | "broken" }
  | { readonly kind: "failed"; readonly reason: string };
