import { useEffect, useRef } from "react";
import type { IntakeEntry } from "./intake-model.ts";
import type { IntakeSender } from "./intake-sender.ts";

/**
 * Asks the server once the files have come to rest which version stands where entries would take one's place, and whether
 * it says the same. Nothing of the files is sent: the digest is compared here.
 */
export function useSameAsReported(
  sender: IntakeSender,
  entries: readonly IntakeEntry[],
  atRest: boolean,
): void {
  const looked = useRef(new Set<Blob | null>());
  useEffect(() => {
    if (!atRest) return;
    const fresh = entries.filter(
      ({ replaces, tables }) => replaces && tables.some(({ content }) => !looked.current.has(content)),
    );
    if (fresh.length === 0) return;
    for (const { tables } of fresh) for (const { content } of tables) looked.current.add(content);
    // Where nobody answers it is asked again before anything is sent.
    sender.look(fresh).catch(reportError);
  }, [sender, entries, atRest]);
}
