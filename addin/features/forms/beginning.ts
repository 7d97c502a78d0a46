import type { Draft } from "../../../shared/api/own-forms.ts";
import type { Design } from "../../../shared/form/design/design.ts";
import type { ProposalAsk } from "../../../shared/proposal/propose-design.ts";
import type { Sample } from "../../../shared/proposal/sample.ts";
import type { KeptDesign } from "./kept-design-schema.ts";

/** What the designer begins with: a draft that was kept, or a proposal made of a workbook just now. */
export interface Beginning {
  readonly design: Design;
  /** Code of the unit whose form it is. */
  readonly unit: string;
  readonly source: string;
  readonly revision: number | null;
  readonly changedAt: string;
  /** When it was left on this computer without having reached the server; null: the server has it. */
  readonly leftAt: string | null;
  readonly version: number | null;
  readonly published: Draft["published"];
  readonly sample: Sample | null;
  readonly asks: readonly ProposalAsk[];
}

/** With what the server has. */
export function fromDraft(draft: Draft): Beginning {
  const { design, unit, source, revision, changedAt, version, published } = draft;
  return { design, unit, source, revision, changedAt, version, published, leftAt: null, ...nothingSeen };
}

/** With what was left on this computer: whether the server has something newer is found when it is saved. */
export function fromKept({ design, unit, source, revision, version, published, at }: KeptDesign): Beginning {
  return { design, unit, source, revision, changedAt: at, version, published, leftAt: at, ...nothingSeen };
}

/** The sample is never kept, and with it goes what it left open. */
const nothingSeen = { sample: null, asks: [] } as const;
