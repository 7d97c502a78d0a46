import type { OwnForm } from "../../../shared/api/own-forms.ts";
import type { Design } from "../../../shared/form/design/design.ts";
import type { NamedForm } from "../../../shared/form/design/names-taken.ts";
import type { Form } from "../../../shared/form/form.ts";
import { nameKey } from "../../../shared/form/relation-text.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";

/** What this computer knows of the other forms that somebody has who has the one that is designed. */
export interface Others {
  /** Forms that may be asked for, of the catalogue. */
  readonly offered: readonly Form[];
  /** Forms that units in scope made, drafts too. */
  readonly own: readonly OwnForm[];
  readonly units: readonly OrgUnit[];
}

/**
 * How the other forms stand to a form of a unit. What the catalogue has and no unit in scope made is the standard's or of a
 * unit above: it stands beside every one.
 * @param unit code of the unit whose form it is
 */
export function namedForms(id: Design["id"], unit: string, { offered, own, units }: Others): NamedForm[] {
  const owners = new Map(own.map((form) => [form.id, form.unit]));
  const above = chainOf(unit, units);
  const standsOf = (owner: string | undefined): NamedForm["stands"] | undefined => {
    if (owner === undefined || above.has(owner)) return "beside";
    return chainOf(owner, units).has(unit) ? "below" : undefined;
  };
  const published = offered.flatMap((form): NamedForm[] => {
    const stands = form.id === id ? undefined : standsOf(owners.get(form.id));
    const { title, titleAliases, number } = form;
    return stands === undefined ? [] : [{ title: title.zh, titleAliases, number, stands }];
  });
  const known = new Set(published.map(({ title }) => nameKey(title)));
  const drafts = own.flatMap((form): NamedForm[] => {
    const isOther = form.id !== id && form.draft !== null && form.retiredAt === null;
    if (!isOther || standsOf(form.unit) === undefined || known.has(nameKey(form.title))) return [];
    return [{ title: form.title, titleAliases: [], number: form.number, stands: "draft" }];
  });
  return [...published, ...drafts];
}

/** Codes of a unit and of those above it, as far as they are in scope. */
function chainOf(unit: string, units: readonly OrgUnit[]): ReadonlySet<string> {
  const parents = new Map(units.map(({ code, parent }) => [code, parent]));
  const chain = new Set<string>();
  for (let at: string | null | undefined = unit; at != null && !chain.has(at); at = parents.get(at))
    chain.add(at);
  return chain;
}
