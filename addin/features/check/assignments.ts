/** What people settled about sheets (对应): kept in this browser for each unit, by the header's fingerprint. */
import { z } from "zod";
import type { Assignment, Assignments } from "../../../shared/sheet/assignment.ts";
import { assignmentSchema } from "../../../shared/sheet/assignment-schema.ts";

/** Headers that are remembered for a unit; of more the one that was settled longest ago is forgotten. */
export const MOST_ASSIGNMENTS = 200;

const storedSchema = z.record(z.string(), z.unknown());
const listSchema = z.array(z.string());

export interface AssignmentKeeper {
  /** What was settled for the unit, by the header's fingerprint. */
  readonly get: (unit: string) => Assignments;
  /** @returns whether it is kept; if not, it holds until the page is closed. */
  readonly choose: (unit: string, fingerprint: string, assignment: Assignment) => boolean;
  /** What was settled about the header holds no more. */
  readonly forget: (unit: string, fingerprint: string) => void;
}

/** The keeper of one browser, which remembers also what the server was not told yet. */
export interface LocalAssignments extends AssignmentKeeper {
  /** Fingerprints that were forgotten here, and may be kept by the server still. */
  readonly forgotten: (unit: string) => readonly string[];
  /** The server keeps it no more. */
  readonly gone: (unit: string, fingerprint: string) => void;
}

const KEY = "halfsky.assignments";
/** Before assignments were a unit's own: they hold for whoever works at this computer. */
const COMMON_KEY = "halfsky.mappings";
const FORGOTTEN_KEY = "halfsky.assignments.forgotten";

export function createAssignments(storage: Pick<Storage, "getItem" | "setItem">): LocalAssignments {
  const known = new Map<string, Assignments>();
  const lost = new Map<string, readonly string[]>();
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
  /** @returns whether it is kept beyond this page */
  const write = (key: string, value: unknown): boolean => {
    try {
      storage.setItem(key, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  };
  const keep = (unit: string, assignments: Assignments): boolean => {
    known.set(unit, assignments);
    return write(`${KEY}:${unit}`, assignments);
  };
  const forgotten = (unit: string): readonly string[] =>
    lost.get(unit) ??
    listSchema.safeParse(parsed(storage.getItem(`${FORGOTTEN_KEY}:${unit}`) ?? "[]")).data ??
    [];
  const remember = (unit: string, fingerprints: readonly string[]): void => {
    lost.set(unit, fingerprints);
    write(`${FORGOTTEN_KEY}:${unit}`, fingerprints);
  };
  const gone = (unit: string, fingerprint: string): void => {
    const before = forgotten(unit);
    const after = before.filter((other) => other !== fingerprint);
    if (after.length < before.length) remember(unit, after);
  };
  return {
    get,
    choose: (unit, fingerprint, assignment) => {
      gone(unit, fingerprint);
      const kept = Object.entries(without(get(unit), fingerprint)).slice(1 - MOST_ASSIGNMENTS);
      return keep(unit, Object.fromEntries([...kept, [fingerprint, assignment]]));
    },
    forget: (unit, fingerprint) => {
      keep(unit, without(get(unit), fingerprint));
      const common = stored(storage.getItem(COMMON_KEY));
      if (Object.hasOwn(common, fingerprint)) write(COMMON_KEY, without(common, fingerprint));
      remember(unit, [...forgotten(unit).slice(1 - MOST_ASSIGNMENTS), fingerprint]);
    },
    forgotten,
    gone,
  };
}

function without(assignments: Assignments, fingerprint: string): Assignments {
  const { [fingerprint]: _, ...others } = assignments;
  return others;
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
