/** Forms that are called alike: who is asked for both cannot tell them apart in a list, and a sheet's title names both. */
import { nameKey } from "../relation-text.ts";
import type { Design } from "./design.ts";

/** Another form, and how it stands to the one that is designed. */
export interface NamedForm {
  readonly title: string;
  readonly titleAliases: readonly string[];
  readonly number: string;
  /**
   * `beside`: a standard one, or in use at the same unit or one above: everybody who has the one has the other. `below`: of a
   * unit below, `draft`: not published yet; neither keeps anybody from a name.
   */
  readonly stands: "beside" | "below" | "draft";
}

export interface NameTaken {
  readonly what: "title" | "number" | "alias";
  /** Title of the form that has it. */
  readonly by: string;
  readonly stands: NamedForm["stands"];
  /** It cannot be published so: title and number of what stands beside it are taken. */
  readonly refused: boolean;
}

/** @returns what is refused first, then what somebody should know; each other form once */
export function namesTaken(
  design: Pick<Design, "title" | "titleAliases" | "number">,
  others: readonly NamedForm[],
): NameTaken[] {
  const title = nameKey(design.title);
  const number = nameKey(design.number);
  const names = new Set([design.title, ...design.titleAliases].map(nameKey).filter((name) => name !== ""));
  const taken = others.flatMap((other): NameTaken[] => {
    const told = (what: NameTaken["what"]): NameTaken[] => [
      {
        ...{ what, by: other.title, stands: other.stands },
        refused: what !== "alias" && other.stands === "beside",
      },
    ];
    if (title !== "" && title === nameKey(other.title)) return told("title");
    if (number !== "" && number === nameKey(other.number)) return told("number");
    return [other.title, ...other.titleAliases].some((name) => names.has(nameKey(name))) ? told("alias") : [];
  });
  return taken.sort((a, b) => Number(b.refused) - Number(a.refused));
}
