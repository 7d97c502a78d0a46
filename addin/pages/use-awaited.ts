import { useEffect, useState } from "react";
import { useServices } from "../services.ts";
import { useLookAgain } from "../ui/look-again.ts";

/**
 * How many words units wait for, for whoever decides about words; 0 for all others, and until it is known.
 * @param page the page that is looked at: what was done on another may have answered some
 */
export function useAwaited(decides: boolean, page: string | null): number {
  const { connection } = useServices().api;
  const [count, setCount] = useState(0);
  const [turn, setTurn] = useState(0);
  useLookAgain(() => setTurn((before) => before + 1));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page or a look again is what there is to follow.
  useEffect(() => {
    if (!decides) return;
    let left = false;
    const load = async (): Promise<void> => {
      const { createWordsApi } = await import("../api/words.ts");
      const answer = await createWordsApi(connection).awaited();
      if (!left && answer.ok) setCount(answer.value);
    };
    load().catch(reportError);
    return () => {
      left = true;
    };
  }, [decides, connection, page, turn]);
  return count;
}
