import { useEffect, useRef } from "react";
import { useServices } from "../../services.ts";
import { useStore } from "../../ui/use-store.ts";

/**
 * Brings together what this browser and the server know of the unit's sheets, once the forms are held.
 * @param onNews something is known now that was not
 */
export function useSharedAssignments(unit: string | undefined, onNews: () => void): void {
  const { assignments, catalogue } = useServices();
  const ready = useStore(catalogue.state).kind === "ready";
  const heard = useRef(onNews);
  useEffect(() => {
    heard.current = onNews;
  }, [onNews]);
  useEffect(() => {
    if (unit === undefined || !ready) return;
    assignments
      .meet(unit)
      .then((news) => {
        if (news) heard.current();
      })
      .catch(reportError);
  }, [unit, ready, assignments]);
}
