/** The log. */
import { type AuditPage, auditPageSchema } from "../../shared/api/audit.ts";
import type { AuditQuery } from "../../shared/api/audit-query.ts";
import type { Connection } from "./connection.ts";
import type { Outcome } from "./failure.ts";

export interface AuditApi {
  readonly page: (query: AuditQuery) => Promise<Outcome<AuditPage>>;
}

export function createAuditApi({ server, read }: Connection): AuditApi {
  return {
    page: ({ before, ...query }) =>
      read(auditPageSchema, () =>
        server.audit.$get({
          query: { ...query, ...(before === undefined ? {} : { before: String(before) }) },
        }),
      ),
  };
}
