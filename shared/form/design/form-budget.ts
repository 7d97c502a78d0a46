/**
 * How much a unit's own forms may come to. Everybody below has them in the catalogue, and so have the units above: what one
 * makes, others carry.
 */

/** At most so many forms in use, drafts too, and so many UTF-8 bytes of what catalogues hold of them. */
export interface Room {
  readonly forms: number;
  readonly bytes: number;
}

/**
 * `own`: the unit at the top, of its own; `branch`: a unit right below it and all units below that one, together; `below`:
 * all branches together.
 */
export type RoomOf = "own" | "branch" | "below";

export const formBudget: Readonly<Record<RoomOf, Room>> = {
  own: { forms: 400, bytes: 6_000_000 },
  branch: { forms: 200, bytes: 1_500_000 },
  below: { forms: 1_000, bytes: 6_000_000 },
};

/** From this part of a bound on it is said that it comes near. */
export const NEARLY_FULL = 0.8;
