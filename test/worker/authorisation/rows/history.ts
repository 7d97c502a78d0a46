import type { AuthorisationRow } from "../row.ts";

export const historyRows: readonly AuthorisationRow[] = [];
