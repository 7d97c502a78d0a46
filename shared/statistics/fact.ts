import type { FactKind } from "../form/form.ts";
import type { Qualifier } from "../value.ts";

/** One figure of one record under one indicator. */
export interface Fact {
  readonly subject: string;
  readonly period: string;
  readonly indicator: string;
  /** Column id → code. */
  readonly breakdown: Readonly<Record<string, string>>;
  readonly kind: FactKind;
  /** Integer in the indicator's scale. */
  readonly value: number;
  readonly qualifier?: Qualifier;
  /** Row of the record on its sheet, from 1. */
  readonly row: number;
}

/** Facts of one reporting unit added up within one indicator and breakdown; the breakdown keeps only `by` columns. */
export interface UnitTotal {
  /** Code of the unit that reported (the owner of the submission). */
  readonly unit: string;
  readonly indicator: string;
  readonly breakdown: Readonly<Record<string, string>>;
  readonly kind: FactKind;
  /** In the indicator's scale. */
  readonly value: bigint;
  readonly qualifier?: Qualifier;
}
