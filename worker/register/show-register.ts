import type { RegisterUnitView, RegisterView } from "../../shared/api/register.ts";
import { chinaTime } from "../../shared/period/china-time.ts";
import {
  ALWAYS,
  FOREVER,
  firstState,
  lastState,
  type RegisterUnit,
  stateOn,
} from "../../shared/register/register.ts";
import { denominators, treeOfDay } from "../../shared/register/unit-tree.ts";
import type { Act } from "../base/act.ts";
import { readRegister } from "../store/register/register.ts";
import { accountsByUnit } from "../store/register/unit-holdings.ts";
import { unitsInScope } from "../store/register/units.ts";

/** The account's unit and what stands below it today, each with what it was before. */
export async function showRegister({ db, clock, account }: Act): Promise<RegisterView> {
  const today = chinaTime(clock()).slice(0, 10);
  const [{ register, revision }, inScope, accounts] = await Promise.all([
    readRegister(db, account),
    unitsInScope(db, account),
    accountsByUnit(db, account),
  ]);
  const units = inScope.flatMap(({ code }) => {
    const unit = register.units.get(code);
    if (unit === undefined) return [];
    const predecessors = register.successions.flatMap((each) =>
      each.successor === code ? [each.predecessor] : [],
    );
    const successors = register.successions.flatMap((each) =>
      each.predecessor === code ? [each.successor] : [],
    );
    return [{ ...viewOf(unit, today), predecessors, successors, accounts: accounts.get(code) ?? 0 }];
  });
  const areas = denominators(treeOfDay(register.units.values(), today), account.unit.code);
  return { units, areas, revision, today };
}

type OwnFacts = Omit<RegisterUnitView, "predecessors" | "successors" | "accounts">;

function viewOf(unit: RegisterUnit, today: string): OwnFacts {
  const { name, kind, level, area, parent } = stateOn(unit, today);
  const { from } = firstState(unit);
  const { to } = lastState(unit);
  return {
    code: unit.code,
    name,
    aliases: [...unit.aliases],
    kind,
    level,
    area,
    parent,
    from: from === ALWAYS ? null : from,
    to: to === FOREVER ? null : to,
    former: unit.states.flatMap((state, index) => {
      const next = unit.states[index + 1];
      return next === undefined || next.name === state.name ? [] : [{ name: state.name, until: state.to }];
    }),
  };
}
