import { useMemo } from "react";
import { type AuditApi, createAuditApi } from "../../api/audit.ts";
import { useServices } from "../../services.ts";

/** Its part of the interface comes with the log: the first paint goes without. */
export function useAudit(): AuditApi {
  const { connection } = useServices().api;
  return useMemo(() => createAuditApi(connection), [connection]);
}
