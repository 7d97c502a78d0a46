import { useCallback, useState } from "react";
import { text } from "../../messages/index.ts";
import { refusalText } from "../../messages/refusal-text.ts";

export interface Attempts {
  /** Why the last thing that was tried did not work, and what to do; null when it did. */
  readonly refusal: string | null;
  /** @returns whether it worked. */
  readonly attempt: (work: () => Promise<void>) => Promise<boolean>;
}

/** For what the workbook may refuse: a protected sheet, a cell that is being typed into. */
export function useAttempt(): Attempts {
  const [refusal, setRefusal] = useState<string | null>(null);
  const attempt = useCallback(async (work: () => Promise<void>): Promise<boolean> => {
    try {
      await work();
      setRefusal(null);
      return true;
    } catch (error) {
      setRefusal(refusalText(error) ?? text.excel.notDone);
      return false;
    }
  }, []);
  return { refusal, attempt };
}
