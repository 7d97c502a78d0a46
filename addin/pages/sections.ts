import { type ComponentType, lazy } from "react";
import type { Collection, Me } from "../../shared/api.ts";

/** What each of the city's pages is given. */
export interface CityPageProps {
  readonly me: Me;
  readonly collections: readonly Collection[];
  readonly reload: () => Promise<void>;
}

interface CitySection {
  /** Names its tab in `text.header`. */
  readonly name: "board" | "review" | "merge" | "collections";
  readonly for: (me: Me) => boolean;
  readonly page: ComponentType<CityPageProps>;
}

export type Section = "report" | CitySection;

const reviews = (me: Me): boolean => me.account.role !== "reporter";

/** The city's pages in the order of their tabs; each is loaded when it is opened first. */
const citySections: readonly CitySection[] = [
  {
    name: "board",
    for: reviews,
    page: lazy(async () => ({ default: (await import("../features/board/board-page.tsx")).BoardPage })),
  },
  {
    name: "review",
    for: reviews,
    page: lazy(async () => ({ default: (await import("../features/review/review-page.tsx")).ReviewPage })),
  },
  {
    name: "merge",
    for: reviews,
    page: lazy(async () => ({ default: (await import("../features/merge/merge-page.tsx")).MergePage })),
  },
  {
    name: "collections",
    for: reviews,
    page: lazy(async () => ({
      default: (await import("../features/collections/collections-page.tsx")).CollectionsPage,
    })),
  },
];

/**
 * Whoever owes a report sees the reporter's page: reporters first, the city's officers last. Beside a workbook that
 * is open in Excel everybody does.
 */
export function sectionsFor(
  me: Me,
  collections: readonly Collection[],
  { inExcel }: { readonly inExcel: boolean },
): readonly Section[] {
  if (!reviews(me)) return ["report"];
  const owes = collections.some(({ units }) => units.some(({ unit }) => unit === me.account.unit.code));
  const pages = citySections.filter((section) => section.for(me));
  return owes || inExcel ? [...pages, "report"] : pages;
}

export function nameOf(section: Section): "report" | CitySection["name"] {
  return section === "report" ? section : section.name;
}
