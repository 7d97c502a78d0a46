import { useMemo } from "react";
import { createWordsApi, type WordsApi } from "../../api/words.ts";
import { useServices } from "../../services.ts";

/** Its part of the interface comes with these pages: the first paint goes without. */
export function useWords(): WordsApi {
  const { connection } = useServices().api;
  return useMemo(() => createWordsApi(connection), [connection]);
}
