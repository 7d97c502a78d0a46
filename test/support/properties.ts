/**
 * How often a property is tried: the same cases every time, so that a landing is decided by nothing else. For a long look
 * by hand, with other cases each time: `PROPERTY_RUNS=2000 npx vitest run --project engine FILE`.
 */
export function tries(runs: number): { readonly numRuns: number; readonly seed?: number } {
  const asked = Number(process.env.PROPERTY_RUNS ?? 0);
  return asked > 0 ? { numRuns: asked } : { numRuns: runs, seed: SEED };
}

const SEED = 20_190_308;
