import { useMemo } from "react";
import { createFactorsApi, type FactorsApi } from "../../../api/factors.ts";
import { useEntrance } from "../../../services.ts";

/** Its part of the interface comes with these pages: the first paint goes without. */
export function useFactors(): FactorsApi {
  const { connection } = useEntrance().api;
  return useMemo(() => createFactorsApi(connection), [connection]);
}
