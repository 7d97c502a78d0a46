/** The engine's work with the standard forms, without a worker. */
import { assess as assessBy } from "../../addin/engine/assess.ts";
import type { Assessment, AssessmentRequest } from "../../addin/engine/assessment.ts";
import type { EngineFunctions } from "../../addin/engine/engine.ts";
import { createEngineFunctions } from "../../addin/engine/engine-functions.ts";
import { standardCatalogue, standardContent } from "../../shared/forms/index.ts";

export function standardEngine(): EngineFunctions {
  const engine = createEngineFunctions();
  engine.takeCatalogue(standardContent);
  return engine;
}

/** Everything from the start, as `assess` of the engine does where nothing is kept. */
export function assess(request: AssessmentRequest): readonly Assessment[] {
  return assessBy(standardCatalogue, request);
}
