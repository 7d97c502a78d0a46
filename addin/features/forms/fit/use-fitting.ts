import { useDeferredValue, useMemo } from "react";
import type { Catalogue } from "../../../../shared/form/catalogue.ts";
import type { Earlier } from "../../../../shared/form/design/earlier.ts";
import type { Fit } from "../../../../shared/form/fit/fit.ts";
import type { FitFault } from "../../../../shared/form/fit/fit-fault.ts";
import { faultsOfFit } from "../../../../shared/form/fit/fit-faults.ts";
import { fitForm } from "../../../../shared/form/fit/fit-form.ts";
import { incomparableInFit } from "../../../../shared/form/fit/incomparable-fit.ts";
import type { Form } from "../../../../shared/form/form.ts";
import { text } from "../../../messages/index.ts";
import { earlierName } from "../incomparable.ts";
import { fitFaultText } from "./fit-fault-text.ts";
import { fittedCatalogue } from "./fitted.ts";

export interface Fitting {
  readonly faults: readonly FitFault[];
  /** What could not stand beside earlier versions and has no place on the page, in words. */
  readonly gone: readonly string[];
  /** How much has to be mended before it can be published. */
  readonly toMend: number;
  /** What is wrong with parts of the fit, in words. */
  readonly wrongAt: (...paths: readonly string[]) => readonly string[];
  /** A catalogue with the fitted form; null while something else than a check of the city's is wrong. */
  readonly made: Catalogue | null;
}

/**
 * What comes of a fit while it is being typed: typing goes before.
 * @param earlier what the city published of the form before
 */
export function useFitting(
  catalogue: Catalogue,
  standard: Form,
  typed: Fit,
  version: number,
  earlier: Earlier,
): Fitting {
  const fit = useDeferredValue(typed);
  const faults = useMemo(() => faultsOfFit(standard, fit), [standard, fit]);
  const whole = useMemo(() => withoutWrongRules(standard, fit, faults), [standard, fit, faults]);
  const made = useMemo(
    () => whole && fittedCatalogue(catalogue, standard, whole, version),
    [catalogue, standard, whole, version],
  );
  const unlike = useMemo(() => {
    // As the server makes it: without the words that offices use beside.
    const plain = catalogue.content.forms.find(
      (form) => form.id === standard.id && form.version === standard.version,
    );
    return whole && plain ? incomparableInFit(earlier, fitForm(plain, whole, version)) : [];
  }, [catalogue, standard, whole, version, earlier]);
  const words = text.designer.incomparable;
  const here = new Set(fit.columns.map(({ id }) => `columns.${id}`));
  const isGone = (path: string) => path.startsWith("columns.") && !here.has(path);
  return {
    faults,
    gone: unlike
      .filter(isGone)
      .map((path) => words.gone(earlierName(earlier, path.slice("columns.".length)))),
    toMend: faults.length + unlike.length,
    wrongAt: (...paths) => [
      ...new Set([
        ...faults.filter(({ path }) => paths.includes(path)).map(fitFaultText),
        ...unlike.filter((path) => paths.includes(path)).map(() => words.column),
      ]),
    ],
    made,
  };
}

/** A check that is still being written keeps nothing else from being tried. @returns null while something else is wrong */
function withoutWrongRules(standard: Form, fit: Fit, faults: readonly FitFault[]): Fit | null {
  if (faults.length === 0) return fit;
  if (!faults.every(({ path }) => path.startsWith("rules."))) return null;
  const rest = {
    ...fit,
    rules: fit.rules.filter(({ id }) => !faults.some(({ path }) => path === `rules.${id}`)),
  };
  return faultsOfFit(standard, rest).length === 0 ? rest : null;
}
