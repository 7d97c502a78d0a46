import { useMemo } from "react";
import { createFormFitsApi, type FormFitsApi } from "../../../api/form-fits.ts";
import { useServices } from "../../../services.ts";

/** Its part of the interface comes with these pages. */
export function useFormFits(): FormFitsApi {
  const { connection } = useServices().api;
  return useMemo(() => createFormFitsApi(connection), [connection]);
}
