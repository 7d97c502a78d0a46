import { useServices } from "../../services.ts";
import { useLoaded } from "../../ui/use-loaded.ts";
import { MoveOffers } from "./move-offers.tsx";

/** Offers the version of a form that was published just now to its tasks that are under way. */
export function PublishedMoves({ form }: { readonly form: string }) {
  const { api } = useServices();
  const { state, reload } = useLoaded(() => api.openCollections(form));
  if (state.kind !== "ready") return null;
  return <MoveOffers tasks={state.value} onMoved={() => void reload().catch(reportError)} />;
}
