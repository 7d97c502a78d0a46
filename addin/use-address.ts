import { useMemo } from "react";
import { useServices } from "./services.ts";
import type { Address } from "./ui/address.ts";
import { useStore } from "./ui/use-store.ts";

type Parts = Address["parts"];

interface PageAddress {
  /** What is open on the page. */
  readonly parts: Parts;
  /** Opens something else: Back returns. */
  readonly go: (parts: Parts) => void;
  /** The same place in other words, or its neighbour: Back does not stop here. */
  readonly correct: (parts: Parts) => void;
}

/** What the address says of a page, and how to go on from there. */
export function usePageAddress(page: string): PageAddress {
  const { whereabouts } = useServices();
  const address = useStore(whereabouts.address);
  const go = useMemo(
    () => ({
      go: (parts: Parts) => whereabouts.go({ page, parts }),
      correct: (parts: Parts) => whereabouts.correct({ page, parts }),
    }),
    [whereabouts, page],
  );
  return { parts: address?.page === page ? address.parts : NO_PARTS, ...go };
}

const NO_PARTS: Parts = {};
