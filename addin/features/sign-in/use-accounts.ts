import { useMemo } from "react";
import { type AccountsApi, createAccountsApi } from "../../api/accounts.ts";
import { useEntrance } from "../../services.ts";

/** Its part of the interface comes with these pages: the first paint goes without. */
export function useAccounts(): AccountsApi {
  const { connection } = useEntrance().api;
  return useMemo(() => createAccountsApi(connection), [connection]);
}
