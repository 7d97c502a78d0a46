import type { UnreadableCode } from "../read/read-result.ts";

export type ConvertResult =
  | { readonly ok: true; readonly converted: false; readonly bytes: Uint8Array }
  | {
      readonly ok: true;
      readonly converted: true;
      readonly bytes: Uint8Array;
      /** Formulas that became the value they had: those that no other program may be trusted to understand. */
      readonly formulasLost: number;
    }
  | { readonly ok: false; readonly code: UnreadableCode; readonly detail: string };
