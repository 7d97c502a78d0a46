import { useDeferredValue, useMemo } from "react";
import type { Catalogue } from "../../../../shared/form/catalogue.ts";
import type { Fit } from "../../../../shared/form/fit/fit.ts";
import type { FitFault } from "../../../../shared/form/fit/fit-fault.ts";
import { faultsOfFit } from "../../../../shared/form/fit/fit-faults.ts";
import type { Form } from "../../../../shared/form/form.ts";
import { fitFaultText } from "./fit-fault-text.ts";
import { fittedCatalogue } from "./fitted.ts";

export interface Fitting {
  readonly faults: readonly FitFault[];
  /** What is wrong with parts of the fit, in words. */
  readonly wrongAt: (...paths: readonly string[]) => readonly string[];
  /** A catalogue with the fitted form; null while something else than a check of the city's is wrong. */
  readonly made: Catalogue | null;
}

/** What comes of a fit while it is being typed: typing goes before. */
export function useFitting(catalogue: Catalogue, standard: Form, typed: Fit, version: number): Fitting {
  const fit = useDeferredValue(typed);
  const faults = useMemo(() => faultsOfFit(standard, fit), [standard, fit]);
  const made = useMemo(() => {
    const whole = withoutWrongRules(standard, fit, faults);
    return whole && fittedCatalogue(catalogue, standard, whole, version);
  }, [faults, catalogue, standard, fit, version]);
  return {
    faults,
    wrongAt: (...paths) => [...new Set(faults.filter(({ path }) => paths.includes(path)).map(fitFaultText))],
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
