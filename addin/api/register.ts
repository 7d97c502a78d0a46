/** The register of units. */

import {
  type RegisterOutcome,
  type RegisterView,
  registerOutcomeSchema,
  registerSchema,
} from "../../shared/api/register.ts";
import type { RegisterChangesBody, RegisterImportBody } from "../../shared/api/register-bodies.ts";
import type { Connection } from "./connection.ts";
import type { Outcome } from "./failure.ts";

export interface RegisterApi {
  readonly show: () => Promise<Outcome<RegisterView>>;
  readonly change: (body: RegisterChangesBody) => Promise<Outcome<RegisterOutcome>>;
  readonly import: (body: RegisterImportBody) => Promise<Outcome<RegisterOutcome>>;
  /** The response itself: its headers name the file. */
  readonly workbook: () => Promise<Outcome<Response>>;
}

export function createRegisterApi({ server, send, read }: Connection): RegisterApi {
  const { units } = server;
  return {
    show: () => read(registerSchema, () => units.$get()),
    change: (json) => read(registerOutcomeSchema, () => units.changes.$post({ json })),
    import: (json) => read(registerOutcomeSchema, () => units.import.$post({ json })),
    workbook: () => send(() => server["units.xlsx"].$get()),
  };
}
