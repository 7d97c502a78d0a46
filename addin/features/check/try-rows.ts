/** Asks the server what it would find in a table's rows. Only what may leave is asked about. */
import type { DryRun } from "../../../shared/api/dry-run.ts";
import type { DryRunBody } from "../../../shared/api/dry-run-body.ts";
import type { DryRunApi } from "../../api/dry-run.ts";
import { isOutdated, type Outcome } from "../../api/failure.ts";
import type { CatalogueKeeper } from "../../catalogue-keeper.ts";
import type { Engine } from "../../engine/engine.ts";

/** @returns null when the rows are not what the form asks for: the pane's own findings say why, and nothing leaves. */
export type TryRows = (form: string, rows: DryRunBody) => Promise<Outcome<DryRun> | null>;

interface TryRowsParts {
  readonly api: DryRunApi;
  readonly engine: Pick<Engine, "payload">;
  readonly catalogue: Pick<CatalogueKeeper, "digest" | "renew">;
}

export function createTryRows({ api, engine, catalogue }: TryRowsParts): TryRows {
  const tryOnce: TryRows = async (form, rows) => {
    const { occasion, ...sent } = rows;
    const body = { ...sent, baseVersion: null, explanations: [], nil: false };
    const weighed = await engine.payload({ form, body });
    return weighed.ok ? api.tryRows(weighed.payload, occasion, catalogue.digest()) : null;
  };
  return async (form, rows) => {
    const first = await tryOnce(form, rows);
    if (first === null || first.ok || !isOutdated(first.failure)) return first;
    const renewed = await catalogue.renew();
    return renewed.ok ? tryOnce(form, rows) : first;
  };
}
