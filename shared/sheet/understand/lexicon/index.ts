import { acts } from "./acts.ts";
import type { LexiconEntry } from "./entry.ts";
import { measures } from "./measures.ts";
import { besides } from "./objects-beside.ts";
import { care } from "./objects-care.ts";
import { organisation } from "./objects-organisation.ts";
import { people } from "./objects-people.ts";
import { work } from "./objects-work.ts";
import { scopes } from "./scopes.ts";
import { states } from "./states.ts";

/** Words of government and social statistics, by what they mean. A word may mean several things. */
export const lexicon: readonly LexiconEntry[] = [
  ...scopes,
  ...states,
  ...measures,
  ...acts,
  ...people,
  ...work,
  ...care,
  ...organisation,
  ...besides,
];
