import { type ComponentType, lazy } from "react";
import type { Collection } from "../../shared/api/collections.ts";
import type { Me } from "../../shared/api/sessions.ts";
import type { CityPageProps } from "../ui/city-page.ts";
import { withAllCollections } from "./with-all-collections.tsx";

interface CitySection {
  /** Names its tab in `text.header`. */
  readonly name:
    | "board"
    | "review"
    | "intake"
    | "merge"
    | "collections"
    | "forms"
    | "units"
    | "words"
    | "accounts"
    | "settings"
    | "log";
  readonly for: (me: Me) => boolean;
  readonly page: ComponentType<CityPageProps>;
}

type Section = "report" | CitySection;

export type SectionName = "report" | CitySection["name"];

const administers = (me: Me): boolean => me.account.role === "administrator";
const reviews = (me: Me): boolean => me.account.role !== "reporter";
/** Words are the city's: for who stands for the unit at the top. */
const decidesWords = (me: Me): boolean => reviews(me) && me.account.unit.parent === null;
/** Whoever reviews, and districts with units below them. */
const overlooks = (me: Me): boolean => reviews(me) || me.units.length > 1;

/** The city's pages in the order of their tabs; each is loaded when it is opened first. */
const citySections: readonly CitySection[] = [
  {
    name: "board",
    for: overlooks,
    page: lazy(async () => ({ default: (await import("../features/board/board-page.tsx")).BoardPage })),
  },
  {
    name: "review",
    for: reviews,
    page: lazy(async () => ({
      default: withAllCollections((await import("../features/review/review-page.tsx")).ReviewPage, true),
    })),
  },
  {
    name: "intake",
    // For whom reports of units below may come by mail.
    for: (me) => reviews(me) && me.units.length > 1,
    page: lazy(async () => ({
      default: withAllCollections((await import("../features/intake/intake-page.tsx")).IntakePage, true),
    })),
  },
  {
    name: "merge",
    for: reviews,
    page: lazy(async () => ({
      default: withAllCollections((await import("../features/merge/merge-page.tsx")).MergePage, true),
    })),
  },
  {
    name: "collections",
    for: reviews,
    page: lazy(async () => ({
      default: (await import("../features/collections/collections-page.tsx")).CollectionsPage,
    })),
  },
  {
    name: "forms",
    // For whom the unit's own forms are: it and those below.
    for: (me) => administers(me) && me.units.length > 1,
    page: lazy(async () => ({ default: (await import("../features/forms/forms-page.tsx")).FormsPage })),
  },
  {
    name: "units",
    for: administers,
    page: lazy(async () => ({ default: (await import("../features/admin/units-page.tsx")).UnitsPage })),
  },
  {
    name: "words",
    for: decidesWords,
    page: lazy(async () => ({ default: (await import("../features/words/words-page.tsx")).WordsPage })),
  },
  {
    name: "accounts",
    for: administers,
    page: lazy(async () => ({ default: (await import("../features/admin/accounts-page.tsx")).AccountsPage })),
  },
  {
    name: "settings",
    for: (me) => administers(me) && me.account.unit.parent === null,
    page: lazy(async () => ({
      default: (await import("../features/settings/settings-page.tsx")).SettingsPage,
    })),
  },
  {
    name: "log",
    for: administers,
    page: lazy(async () => ({ default: (await import("../features/admin/log-page.tsx")).LogPage })),
  },
];

/**
 * Reporters begin with what they owe. Whoever owes a report sees the reporter's page: reporters first, the city's officers last. Beside a workbook that
 * is open in Excel everybody does.
 */
export function sectionsFor(
  me: Me,
  collections: readonly Collection[],
  { inExcel }: { readonly inExcel: boolean },
): readonly Section[] {
  const pages = citySections.filter((section) => section.for(me));
  if (!reviews(me)) return ["report", ...pages];
  const owes = collections.some(({ units }) => units.some(({ unit }) => unit === me.account.unit.code));
  return owes || inExcel ? [...pages, "report"] : pages;
}

export function nameOf(section: Section): SectionName {
  return section === "report" ? section : section.name;
}
