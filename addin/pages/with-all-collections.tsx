import { Spinner } from "@fluentui/react-components";
import type { ComponentType } from "react";
import { text } from "../messages/index.ts";
import { useServices } from "../services.ts";
import type { CityPageProps } from "../ui/city-page.ts";
import { Failed, Outdated } from "../ui/loaded.tsx";
import { useLookAgain } from "../ui/look-again.ts";
import { useLoaded } from "../ui/use-loaded.ts";
import { useDeskStyles } from "./desk-styles.ts";

/**
 * Gives a page the collections of every unit in scope, `inBrief` without receipts. The desk itself knows only what its own unit owes: a city's
 * whole list is large, and most pages do not need it.
 */
export function withAllCollections(
  Page: ComponentType<CityPageProps>,
  inBrief = false,
): ComponentType<CityPageProps> {
  return function WithAllCollections(props: CityPageProps) {
    const { api } = useServices();
    const styles = useDeskStyles();
    const loaded = useLoaded(inBrief ? api.collectionsInBrief : api.collections);
    const { state, reload } = loaded;
    useLookAgain(() => void reload().catch(reportError));
    if (state.kind === "loading") return <Spinner label={text.loading} />;
    if (state.kind === "failed") {
      return (
        <main id="main" className={styles.narrow}>
          <Failed reason={state.failure} onRetry={reload} />
        </main>
      );
    }
    const both = async (): Promise<void> => {
      await Promise.all([reload(), props.reload()]);
    };
    return (
      <>
        <div className={styles.outdated}>
          <Outdated from={loaded} />
        </div>
        <Page {...props} collections={state.value} reload={both} />
      </>
    );
  };
}
