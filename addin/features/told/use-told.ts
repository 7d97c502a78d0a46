import { useCallback, useEffect, useMemo, useState } from "react";
import type { WaitingWord } from "../../../shared/api/words.ts";
import { createToldApi, type ToldApi } from "../../api/told.ts";
import { useServices } from "../../services.ts";

/** Its part of the interface comes with what shows such words: the first paint goes without. */
export function useTold(): ToldApi {
  const { connection } = useServices().api;
  return useMemo(() => createToldApi(connection), [connection]);
}

interface ToldList {
  /** null: not known, or nobody wants to. */
  readonly told: readonly WaitingWord[] | null;
  readonly again: () => void;
}

/** What the unit told the city of, asked for once somebody wants to know. Where no answer comes, words can be told once more. */
export function useToldList(wanted: boolean): ToldList {
  const api = useTold();
  const [told, setTold] = useState<ToldList["told"]>(null);
  const again = useCallback((): void => {
    const load = async (): Promise<void> => {
      const answer = await api.list();
      if (answer.ok) setTold(answer.value);
    };
    load().catch(reportError);
  }, [api]);
  useEffect(() => {
    if (wanted) again();
  }, [wanted, again]);
  return { told, again };
}
