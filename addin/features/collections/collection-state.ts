/** How a collection stands today, and how its settings read. */
import type { CollectionChange } from "../../../shared/api/collection-bodies.ts";
import {
  type CollectionDetails,
  type CollectionOverview,
  isAwaited,
} from "../../../shared/api/collections.ts";
import { periodContains } from "../../../shared/period/period.ts";
import type { OwingDraft } from "./owing.ts";
import { owingOf } from "./owing.ts";
import { daysOf } from "./plan-model.ts";

type StandingState = "open" | "locked" | "upcoming" | "overdue";

/** @param now ISO time in China */
export function standingOf(
  { state, opensAt, dueAt }: Pick<CollectionOverview, "state" | "opensAt" | "dueAt">,
  now: string,
): StandingState {
  if (state === "locked") return "locked";
  if (opensAt !== null && now < opensAt) return "upcoming";
  return dueAt !== null && now > dueAt ? "overdue" : "open";
}

/** Units that still have to report. */
export function missingUnits({ units }: Pick<CollectionDetails, "units">): CollectionDetails["units"] {
  return units.filter(({ status }) => status === "returned" || isAwaited(status));
}

/** Settings of a collection as somebody changes them; days as typed. */
interface SettingsDraft {
  readonly title: string;
  readonly asOf: string;
  readonly opensOn: string;
  readonly dueOn: string;
  readonly graceDays: string;
  readonly reminderDays: string;
  readonly owing: OwingDraft;
}

export function settingsOf(collection: CollectionDetails): SettingsDraft {
  return {
    title: collection.title,
    asOf: collection.asOf ?? "",
    opensOn: collection.opensAt?.slice(0, 10) ?? "",
    dueOn: collection.dueAt?.slice(0, 10) ?? "",
    graceDays: String(collection.graceDays),
    reminderDays: collection.reminderDays === null ? "" : String(collection.reminderDays),
    owing: {
      level: collection.owingLevel,
      units: collection.units.map(({ code }) => code),
    },
  };
}

type SettingsFault = "title" | "order" | "asOf" | "numbers" | "units";

export function changeOf(
  collection: CollectionDetails,
  draft: SettingsDraft,
): CollectionChange | SettingsFault {
  // What it is called is not asked again: the dates of one with an old title may be moved.
  const title = draft.title === collection.title ? draft.title : draft.title.trim();
  const asOf = draft.asOf === "" ? null : draft.asOf;
  const opensOn = draft.opensOn === "" ? null : draft.opensOn;
  const dueOn = draft.dueOn === "" ? null : draft.dueOn;
  const graceDays = daysOf(draft.graceDays);
  const reminderDays = draft.reminderDays.trim() === "" ? null : daysOf(draft.reminderDays);
  const owing = owingOf(draft.owing);
  if (title === "") return "title";
  if (asOf !== null && !periodContains(collection.period, asOf)) return "asOf";
  if (opensOn !== null && dueOn !== null && dueOn < opensOn) return "order";
  if (graceDays === undefined || reminderDays === undefined) return "numbers";
  if (owing === undefined) return "units";
  const { period, revision } = collection;
  return { title, period, asOf, opensOn, dueOn, graceDays, reminderDays, owing, revision };
}
