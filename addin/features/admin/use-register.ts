import { useMemo } from "react";
import { createRegisterApi, type RegisterApi } from "../../api/register.ts";
import { useServices } from "../../services.ts";

/** Its part of the interface comes with these pages: the first paint goes without. */
export function useRegister(): RegisterApi {
  const { connection } = useServices().api;
  return useMemo(() => createRegisterApi(connection), [connection]);
}
