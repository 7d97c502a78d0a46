import { useMemo } from "react";
import { type BoardApi, createBoardApi } from "../../api/board.ts";
import { useServices } from "../../services.ts";

/** Its part of the interface comes with the board: the first paint goes without. */
export function useBoard(): BoardApi {
  const { connection } = useServices().api;
  return useMemo(() => createBoardApi(connection), [connection]);
}
