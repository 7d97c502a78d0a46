import { useMemo } from "react";
import { createSettingsApi, type SettingsApi } from "../../api/settings.ts";
import { useServices } from "../../services.ts";

/** Its part of the interface comes with this page: the first paint goes without. */
export function useSettings(): SettingsApi {
  const { connection } = useServices().api;
  return useMemo(() => createSettingsApi(connection), [connection]);
}
