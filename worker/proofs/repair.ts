import type { Repair } from "../../shared/api/integrity.ts";
import { chinaTime } from "../../shared/period/china-time.ts";
import type { Act } from "../base/act.ts";
import { heldOf, holdings } from "../store/proofs/holdings.ts";
import { rewriteVersion } from "../store/proofs/rewrite.ts";
import type { Scope } from "../store/scope.ts";
import { coursesIn, differencesOf } from "./compare-facts.ts";
import { rebuilt } from "./rebuild.ts";

/** Who has it done, as the log will say. */
export interface Mender {
  readonly account: number | null;
  readonly origin: string | null;
}

/**
 * Makes anew what follows from the evidence of one version, where the evidence is what the log says it was. States, acts
 * and the server's findings do not follow from it, and evidence is never touched: what is wrong with them stays.
 */
export async function repairVersion(
  act: Pick<Act, "db" | "bucket" | "catalogue" | "clock">,
  scope: Scope,
  uuid: string,
  mender: Mender,
): Promise<Repair> {
  const { db, clock } = act;
  const [holding] = await holdings(db, scope, { only: uuid });
  const held = (await heldOf(db, [uuid])).get(uuid);
  const course = (await coursesIn(db, [uuid])).get(uuid);
  if (holding === undefined || held === undefined || course === undefined)
    return { submission: uuid, mended: [] };
  const differences = await differencesOf(act, holding, held, course);
  const mended = differences.filter(({ repairable }) => repairable).map(({ kind }) => kind);
  const evidence = await rebuilt(act, holding, String(course.submit.detail.sha256));
  if (mended.length === 0 || "fault" in evidence) return { submission: uuid, mended: [] };
  const { body, records, facts, controlTotals } = evidence;
  const rewrite = {
    ...{ uuid, sha256: holding.sha256, body, records, facts, explanations: body.explanations },
    controlTotals: mended.includes("control_totals") ? controlTotals : undefined,
    withoutRows: holding.rowsDeletedAt !== null,
  };
  await rewriteVersion(db, rewrite, {
    ...mender,
    at: chinaTime(clock()),
    act: "repair",
    target: uuid,
    detail: { kinds: mended.join(" "), rows: records.length },
  });
  return { submission: uuid, mended };
}
