import type { AuthorisationRow } from "../row.ts";

export const registerRows: readonly AuthorisationRow[] = [];
