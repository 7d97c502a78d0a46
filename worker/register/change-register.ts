import type { RegisterOutcome } from "../../shared/api/register.ts";
import type { SentRegisterChangesBody, SentRegisterImportBody } from "../../shared/api/register-bodies.ts";
import { chinaTime } from "../../shared/period/china-time.ts";
import { type AppliedChanges, applyChanges } from "../../shared/register/apply-changes.ts";
import type { RegisterEffect } from "../../shared/register/outcome.ts";
import { planImport } from "../../shared/register/plan-import.ts";
import { FOREVER, lastState } from "../../shared/register/register.ts";
import type { Act, SignedInAccount } from "../base/act.ts";
import { refuseUnproven } from "../base/owner.ts";
import { Refusal } from "../base/refusal.ts";
import type { AuditEntry } from "../store/audit/audit.ts";
import { type ReadRegister, readRegister } from "../store/register/register.ts";
import { holdingsOf } from "../store/register/unit-holdings.ts";
import { writeRegister } from "../store/register/write-register.ts";
import { settledChanges, settledRows } from "./settled-names.ts";

type Run = Pick<SentRegisterChangesBody, "dryRun" | "revision">;
type Planned = AppliedChanges & Pick<RegisterOutcome, "unchanged" | "unnamed">;

/**
 * @throws Refusal register_changed when the register is no longer what the dry run saw · proof_needed to move units ·
 * validation_failed and personal_data: an alias that is new
 */
export async function changeRegister(
  act: Act,
  { changes, ...run }: SentRegisterChangesBody,
): Promise<RegisterOutcome> {
  const before = await readRegister(act.db, act.account);
  const applied = applyChanges(
    before.register,
    settledChanges(before.register, changes),
    act.account.unit.code,
  );
  return settle(act, before, { ...applied, unchanged: 0, unnamed: 0 }, run);
}

/**
 * @throws Refusal register_changed when the register is no longer what the dry run saw · proof_needed to move units ·
 * validation_failed and personal_data: names that are new
 */
export async function importRegister(
  act: Act,
  { rows: sent, from, ...run }: SentRegisterImportBody,
): Promise<RegisterOutcome> {
  const before = await readRegister(act.db, act.account);
  const rows = settledRows(before.register, sent);
  const { changes, rows: origins, conflicts, unchanged, unnamed } = planImport(before.register, rows, from);
  const applied = applyChanges(before.register, changes, act.account.unit.code);
  const byRow = applied.conflicts.map((conflict) => ({ ...conflict, change: origins[conflict.change] ?? 0 }));
  const all = [...conflicts, ...byRow].sort((a, b) => a.change - b.change);
  return settle(act, before, { ...applied, conflicts: all, unchanged, unnamed }, run);
}

async function settle(
  act: Act,
  before: ReadRegister,
  planned: Planned,
  { dryRun, revision }: Run,
): Promise<RegisterOutcome> {
  const { db, clock, account } = act;
  if (!dryRun && revision !== before.revision) throw new Refusal("register_changed");
  const { register, effects, conflicts, unchanged, unnamed } = planned;
  const now = chinaTime(clock());
  const holdings = await holdingsOf(db, endedBy(before, planned));
  const apply = !dryRun && conflicts.length === 0 && effects.length > 0;
  // Who stands above a unit sees and administers what is its.
  if (apply && effects.some(({ effect }) => effect === "moved")) refuseUnproven(act);
  if (apply) {
    const audit = effects.map((effect) => auditOf(effect, now, account));
    const written = await writeRegister(db, account, before, register, now.slice(0, 10), audit);
    if (!written) throw new Refusal("register_changed");
  }
  return {
    applied: apply,
    revision: before.revision + (apply ? 1 : 0),
    effects: [...effects],
    conflicts: [...conflicts],
    unchanged,
    unnamed,
    ...holdings,
  };
}

function endedBy(before: ReadRegister, { register }: AppliedChanges): string[] {
  return [...register.units.values()]
    .filter((unit) => {
      const known = before.register.units.get(unit.code);
      return known !== undefined && lastState(known).to === FOREVER && lastState(unit).to !== FOREVER;
    })
    .map(({ code }) => code);
}

/** Codes and days, not the names that were typed: what they were stands in the register's own history. */
function auditOf(effect: RegisterEffect, at: string, account: SignedInAccount): AuditEntry {
  const { effect: done, code, from, before, after } = effect;
  const coded = done === "moved";
  return {
    at,
    account: account.id,
    act: `unit_${done}`,
    target: code,
    detail: { from, ...(coded ? { before: before ?? null, after: after ?? null } : {}) },
    origin: account.origin,
  };
}
