import { createContext, type ReactNode, useCallback, useContext, useState } from "react";
import { useSharedStyles } from "./styles.ts";

const AnnounceContext = createContext<(message: string) => void>(() => undefined);

/** Says something to a screen reader without moving the focus. */
export function useAnnounce(): (message: string) => void {
  return useContext(AnnounceContext);
}

/** The one polite live region of the page. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const styles = useSharedStyles();
  const [said, setSaid] = useState({ message: "", count: 0 });
  const announce = useCallback(
    (message: string) => setSaid(({ count }) => ({ message, count: count + 1 })),
    [],
  );
  return (
    <AnnounceContext value={announce}>
      {children}
      <div role="status" aria-live="polite" className={styles.visuallyHidden}>
        {/* A new element each time, or the same words twice would be said once. */}
        <span key={said.count}>{said.message}</span>
      </div>
    </AnnounceContext>
  );
}
