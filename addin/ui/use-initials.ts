import { useEffect, useState } from "react";
import { type Initials, loadInitials, type Named } from "./unit-search.ts";

/** First letters of the units' names in pinyin, from the first time that somebody types letters; null until then. */
export function useInitials(units: readonly Named[], typed: string): Initials | null {
  const [initials, setInitials] = useState<Initials | null>(null);
  const [wanted, setWanted] = useState(false);
  if (!wanted && /[a-z]/i.test(typed.normalize("NFKC"))) setWanted(true);
  useEffect(() => {
    if (!wanted) return;
    let left = false;
    loadInitials(units)
      .then((loaded) => {
        if (!left) setInitials(loaded);
      })
      .catch(reportError);
    return () => {
      left = true;
    };
  }, [units, wanted]);
  return initials;
}
