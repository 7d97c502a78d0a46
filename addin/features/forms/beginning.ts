import type { Draft } from "../../../shared/api/own-forms.ts";
import type { Design } from "../../../shared/form/design/design.ts";
import { type Earlier, earlierOf, nothingEarlier } from "../../../shared/form/design/earlier.ts";
import { formOfDesign } from "../../../shared/form/design/form-of-design.ts";
import { proposeDesign } from "../../../shared/proposal/propose-design.ts";
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
  /** What all published versions said. */
  readonly earlier: Earlier;
  readonly sample: Sample | null;
}

/** With what a workbook shows. @returns undefined: there is no table on the sheet */
export function fromSample(sample: Sample, id: string, source: string, unit: string): Beginning | undefined {
  const proposal = proposeDesign(sample, id);
  if (proposal === undefined) return undefined;
  const { asks } = proposal;
  const design = asks.length === 0 ? proposal.design : { ...proposal.design, asked: asks };
  return {
    ...{ design, sample, source, unit, revision: null },
    ...{ changedAt: "", leftAt: null, version: null, published: null, earlier: nothingEarlier },
  };
}

/** With what the server has. */
export function fromDraft(draft: Draft): Beginning {
  const { design, unit, source, revision, changedAt, version, published, earlier } = draft;
  return {
    ...{ design, unit, source, revision, changedAt, version, published, earlier },
    ...{ leftAt: null, sample: null },
  };
}

/** With what was left on this computer: whether the server has something newer is found when it is saved. */
export function fromKept(kept: KeptDesign): Beginning {
  const { design, unit, source, revision, version, published, at, earlier = newest(published) } = kept;
  return {
    ...{ design, unit, source, revision, version, published, earlier },
    ...{ changedAt: at, leftAt: at, sample: null },
  };
}

/** Where a pane kept a design that knew of no other version. */
function newest(published: Draft["published"]): Earlier {
  return published === null ? nothingEarlier : earlierOf([formOfDesign(published, 1)]);
}
