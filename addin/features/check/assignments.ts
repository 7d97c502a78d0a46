/** What people settled about sheets (对应): kept in this browser for each unit, by the header's fingerprint. */
import { z } from "zod";
import type { Assignment, Assignments } from "../../../shared/sheet/assignment.ts";
import { assignmentSchema } from "../../../shared/sheet/assignment-schema.ts";

/** Headers that are remembered for a unit; of more the one that was settled longest ago is forgotten. */
export const MOST_ASSIGNMENTS = 200;

const storedSchema = z.record(z.string(), z.unknown());

export interface AssignmentKeeper {
  /** What was settled for the unit, by the header's fingerprint. */
  readonly get: (unit: string) => Assignments;
  /** @returns whether it is kept; if not, it holds until the page is closed. */
  readonly choose: (unit: string, fingerprint: string, assignment: Assignment) => boolean;
}

const KEY = "halfsky.assignments";
/** Before assignments were a unit's own: they hold for whoever works at this computer. */
const COMMON_KEY = "halfsky.mappings";

export function createAssignments(storage: Pick<Storage, "getItem" | "setItem">): AssignmentKeeper {
  const known = new Map<string, Assignments>();
  const get = (unit: string): Assignments => {
    const before = known.get(unit);
    if (before !== undefined) return before;
    const assignments = {
      ...stored(storage.getItem(COMMON_KEY)),
      ...stored(storage.getItem(`${KEY}:${unit}`)),
    };
    known.set(unit, assignments);
    return assignments;
  };
  return {
    get,
    choose: (unit, fingerprint, assignment) => {
      const { [fingerprint]: _, ...others } = get(unit);
      const kept = Object.entries(others).slice(1 - MOST_ASSIGNMENTS);
      const assignments = Object.fromEntries([...kept, [fingerprint, assignment]]);
      known.set(unit, assignments);
      try {
        storage.setItem(`${KEY}:${unit}`, JSON.stringify(assignments));
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** What is no assignment in the place of one is as good as none. */
function stored(text: string | null): Assignments {
  return Object.fromEntries(
    Object.entries(storedSchema.safeParse(parsed(text ?? "{}")).data ?? {}).flatMap(
      ([fingerprint, value]) => {
        const { data } = assignmentSchema.safeParse(value);
        return data === undefined ? [] : [[fingerprint, data] as const];
      },
    ),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
