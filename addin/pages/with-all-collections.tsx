import { Button, Spinner } from "@fluentui/react-components";
import type { ComponentType } from "react";
import { failureText } from "../messages/failure-text.ts";
import { text } from "../messages/index.ts";
import { useServices } from "../services.ts";
import type { CityPageProps } from "../ui/city-page.ts";
import { Notice } from "../ui/notice.tsx";
import { useLoaded } from "../ui/use-loaded.ts";

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
    const { state, reload } = useLoaded(inBrief ? api.collectionsInBrief : api.collections);
    if (state.kind === "loading") return <Spinner label={text.loading} />;
    if (state.kind === "failed") {
      return (
        <Notice kind="error">
          <span>{failureText(state.failure)}</span>
          <span>
            <Button onClick={() => void reload()}>{text.failure.retry}</Button>
          </span>
        </Notice>
      );
    }
    const both = async (): Promise<void> => {
      await Promise.all([reload(), props.reload()]);
    };
    return <Page {...props} collections={state.value} reload={both} />;
  };
}
