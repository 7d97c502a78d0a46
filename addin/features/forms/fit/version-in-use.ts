import type { OpenFit } from "../../../../shared/api/form-fits.ts";
import { changesNothing } from "../../../../shared/form/fit/fit-edits.ts";

/** The city made something of the form, and has gone back to the standard since. */
export function isStandardAgain({ version, fit }: Pick<OpenFit, "version" | "fit">): boolean {
  return version !== null && changesNothing(fit);
}

/** The version that new tasks ask for: the city's, or the standard's. */
export function versionInUse({
  version,
  fit,
  standard,
}: Pick<OpenFit, "version" | "fit" | "standard">): number {
  return version === null || changesNothing(fit) ? standard : version;
}
