import { describe, expect, it } from "vitest";
import {
  groupReports,
  owedReports,
  remindedReports,
  summarise,
} from "../../../../addin/features/owed/owed-reports.ts";
import { collectionOf } from "../../../support/pane-sheets.ts";
import { district } from "../../../support/register.ts";

const collections = [
  collectionOf("approved", { id: "done", dueAt: "2020-01-01T23:59:59+08:00" }),
  collectionOf("missing", { id: "later", dueAt: "2020-02-10T23:59:59+08:00" }),
  collectionOf("missing", { id: "sooner" }),
  collectionOf("returned", { id: "returned", dueAt: null }),
  collectionOf("missing", { id: "locked", state: "locked" }),
  collectionOf("missing", { id: "another", units: [] }),
];

describe("what a unit owes", () => {
  it("puts returned work first, then what is due soonest; what is done comes last", () => {
    const reports = owedReports(collections, district.code, "2020-01-07");
    expect(reports.map(({ collection }) => collection.id)).toEqual([
      "returned",
      "sooner",
      "later",
      "done",
      "locked",
    ]);
  });

  it("sums up, counting days to the end of the due date", () => {
    const at = (today: string) => summarise(owedReports(collections, district.code, today));
    expect(at("2020-01-07")).toMatchObject({ returned: 1, missing: 2, next: { daysLeft: 3 } });
    expect(at("2020-01-10").next?.daysLeft).toBe(0);
    expect(at("2020-01-11").next?.daysLeft).toBe(-1);
    expect(summarise([])).toEqual({ returned: 0, missing: 0, next: null });
  });

  it("keeps apart what has not begun, and expects nothing of exempt units or of what has no due date", () => {
    const exempt = collectionOf("exempt", { id: "exempt" });
    const upcoming = collectionOf("missing", { id: "upcoming", opensAt: "2020-01-08T00:00:00+08:00" });
    const happens = collectionOf("missing", { id: "happens", dueAt: null });
    const at = (today: string) => owedReports([exempt, upcoming, happens], district.code, today);
    const groups = groupReports(at("2020-01-07"));
    const ids = (group: keyof typeof groups) => groups[group].map(({ collection }) => collection.id);
    expect([ids("open"), ids("closed"), ids("upcoming")]).toEqual([["happens"], ["exempt"], ["upcoming"]]);
    expect(summarise(at("2020-01-07")).missing).toBe(0);
    expect(summarise(at("2020-01-08")).missing).toBe(1);
  });

  it("reminds when the superiors ask or the due date is near, of open reports only", () => {
    const asked = { remindedAt: "2020-01-02T09:00:00+08:00" };
    const withReminder = (id: string, status: "missing" | "approved") => {
      const collection = collectionOf(status, { id, dueAt: null });
      return { ...collection, units: collection.units.map((unit) => ({ ...unit, ...asked })) };
    };
    const near = collectionOf("missing", { id: "near", reminderDays: 3 });
    const all = [withReminder("asked", "missing"), withReminder("done", "approved"), near];
    const reminded = (today: string) =>
      remindedReports(owedReports(all, district.code, today)).map(({ collection }) => collection.id);
    expect(reminded("2020-01-06")).toEqual(["asked"]);
    expect(reminded("2020-01-07")).toEqual(["near", "asked"]);
  });
});
