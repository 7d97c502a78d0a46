/** Texts that look like names and that somebody means to send: kept in this browser for each unit, none of them readable. */
import { z } from "zod";

/** Texts that are remembered for a unit; of more the one that was confirmed longest ago is asked about again. */
export const MOST_NAMES = 2000;

const KEY = "halfsky.names";
const storedSchema = z.array(z.string());

export interface ConfirmedNames {
  /** As `nameKey` gives them. */
  readonly get: (unit: string) => readonly string[];
  readonly confirm: (unit: string, keys: readonly string[]) => void;
  readonly withdraw: (unit: string, keys: readonly string[]) => void;
}

export function createConfirmedNames(storage: Pick<Storage, "getItem" | "setItem">): ConfirmedNames {
  const known = new Map<string, readonly string[]>();
  const get = (unit: string): readonly string[] => {
    const before = known.get(unit) ?? stored(storage.getItem(`${KEY}:${unit}`));
    known.set(unit, before);
    return before;
  };
  const keep = (unit: string, keys: readonly string[]): void => {
    known.set(unit, keys);
    try {
      storage.setItem(`${KEY}:${unit}`, JSON.stringify(keys));
    } catch {
      // It holds until the page is closed.
    }
  };
  const without = (unit: string, keys: readonly string[]) => get(unit).filter((key) => !keys.includes(key));
  return {
    get,
    confirm: (unit, keys) => keep(unit, [...without(unit, keys), ...new Set(keys)].slice(-MOST_NAMES)),
    withdraw: (unit, keys) => keep(unit, without(unit, keys)),
  };
}

function stored(text: string | null): readonly string[] {
  try {
    return storedSchema.safeParse(JSON.parse(text ?? "[]")).data ?? [];
  } catch {
    return [];
  }
}
