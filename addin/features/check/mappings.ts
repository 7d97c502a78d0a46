/** What people confirmed about headers that HalfSky did not know: kept in this browser, by the header's fingerprint. */
import { z } from "zod";
import type { Assignments } from "../../../shared/sheet/assignment.ts";

const mappingsSchema = z.record(
  z.string(),
  z.object({ form: z.string(), columns: z.record(z.string(), z.string().nullable()) }),
);

interface HeaderChoice {
  /** `Reading.fingerprint` of the header. */
  readonly fingerprint: string;
  readonly form: string;
  /** Key of the one header cell. */
  readonly key: string;
  /** Column it stands for; null: none, it is not sent. undefined takes the choice back. */
  readonly column: string | null | undefined;
}

export interface Mappings {
  readonly get: () => Assignments;
  readonly choose: (choice: HeaderChoice) => void;
}

const KEY = "halfsky.mappings";

export function createMappings(storage: Pick<Storage, "getItem" | "setItem">): Mappings {
  let mappings: Assignments = stored(storage.getItem(KEY));
  return {
    get: () => mappings,
    choose: (choice) => {
      mappings = withChoice(mappings, choice);
      storage.setItem(KEY, JSON.stringify(mappings));
    },
  };
}

/** A header confirmed for another form starts anew: its columns are that form's. */
function withChoice(mappings: Assignments, choice: HeaderChoice): Assignments {
  const { fingerprint, form, key, column } = choice;
  const known = mappings[fingerprint];
  const columns = known?.form === form ? known.columns : {};
  const { [key]: _, ...rest } = columns;
  return {
    ...mappings,
    [fingerprint]: { form, columns: column === undefined ? rest : { ...rest, [key]: column } },
  };
}

/** Something else in the place of the mappings is as good as none. */
function stored(text: string | null): Assignments {
  try {
    return mappingsSchema.safeParse(JSON.parse(text ?? "{}")).data ?? {};
  } catch {
    return {};
  }
}
