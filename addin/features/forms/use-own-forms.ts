import { useMemo } from "react";
import { createOwnFormsApi, type OwnFormsApi } from "../../api/own-forms.ts";
import { useServices } from "../../services.ts";

/** Its part of the interface comes with these pages: the first paint goes without. */
export function useOwnForms(): OwnFormsApi {
  const { connection } = useServices().api;
  return useMemo(() => createOwnFormsApi(connection), [connection]);
}
