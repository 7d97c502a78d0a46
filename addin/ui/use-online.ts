import { useEffect, useRef } from "react";

/** Tells when the network returns. */
export function useOnline(returned: () => void): void {
  const current = useRef(returned);
  current.current = returned;
  useEffect(() => {
    const hear = (): void => current.current();
    addEventListener("online", hear);
    return () => removeEventListener("online", hear);
  }, []);
}
