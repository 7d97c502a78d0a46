/** The engine's work without a worker. */
import { assess as assessBy } from "../../addin/engine/assess.ts";
import type { Assessment, AssessmentRequest } from "../../addin/engine/assessment.ts";
import type { EngineFunctions } from "../../addin/engine/engine.ts";
import { createEngineFunctions } from "../../addin/engine/engine-functions.ts";
import type { CatalogueContent } from "../../shared/form/catalogue.ts";
import { standardCatalogue, standardContent } from "../../shared/forms/index.ts";

export const standardEngine = (): EngineFunctions => engineOf(standardContent);

export function engineOf(content: CatalogueContent): EngineFunctions {
  const engine = createEngineFunctions();
  engine.takeCatalogue(content);
  return engine;
}

/** Everything from the start, as `assess` of the engine does where nothing is kept. */
export function assess(request: AssessmentRequest): readonly Assessment[] {
  return assessBy(standardCatalogue, request);
}
