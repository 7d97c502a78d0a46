import type { AuthorisationRow } from "../row.ts";

export const reviewRows: readonly AuthorisationRow[] = [];
