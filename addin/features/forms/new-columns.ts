import { useState } from "react";
import type { SaidByName } from "../../../shared/proposal/named-column.ts";

/** Columns that were added on this page: until somebody says what they are, their names say it. */
export interface NewColumns {
  readonly add: (column: string) => void;
  readonly saidByName: (column: string) => SaidByName | undefined;
  /** Somebody chose what it is, or what it is counted in: no name changes that any more. */
  readonly choose: (column: string, what: "kind" | "unit") => void;
}

export function useNewColumns(): NewColumns {
  const [said, setSaid] = useState<ReadonlyMap<string, SaidByName>>(new Map());
  return {
    add: (column) => setSaid((before) => new Map(before).set(column, "all")),
    saidByName: (column) => said.get(column),
    choose: (column, what) =>
      setSaid((before) => {
        if (!before.has(column)) return before;
        const after = new Map(before);
        if (what === "unit") after.delete(column);
        else after.set(column, "unit");
        return after;
      }),
  };
}
