import { expect, it } from "vitest";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { factsOf } from "../../../../shared/statistics/facts.ts";
import { unitTotals } from "../../../../shared/statistics/roll-up.ts";
import type { Values } from "../../../support/constraint-edges.ts";
import { firstEdition } from "../../../support/edition.ts";
import { sumRow } from "../../../support/published-homes.ts";

const form = standardCatalogue.form("publicity_events");

/** "publicity_events 3 law march_8": what a row of the form comes to. */
function told(values: Values, of = form): string[] {
  return factsOf(standardCatalogue, of, [sumRow(values)], "2024").map(
    ({ indicator, value, kind, breakdown }) =>
      [indicator, value, ...(kind === "actual" ? [] : [kind]), ...Object.values(breakdown).sort()].join(" "),
  );
}

it.each<readonly [string, Values, readonly string[]]>([
  [
    "on which occasion and how an activity was held",
    { category: "law", campaign: "march_8", mode: "offline", events: 3, attend: 90, materials: 200 },
    [
      "publicity_events 3 law march_8 offline",
      "publicity_person_times 90 law march_8 offline",
      "publicity_materials 200 law march_8",
    ],
  ],
  [
    "who watched beside who came",
    { category: "live_classes", platform: "douyin", attend: 40, online: 5200 },
    ["publicity_person_times 40 live_classes", "publicity_online_views 5200 douyin live_classes"],
  ],
  [
    "a contest as one of skill and as no activity more",
    { category: "skill_contest", events: 2, teams: 9, competitors: 40 },
    ["competition_events 2", "competition_teams 9", "competition_persons 40"],
  ],
  [
    "the people of a campaign by its occasion",
    { category: "campaign", campaign: "march_8", persons: 4000 },
    ["campaign_participants 4000 march_8"],
  ],
  [
    "a channel by its platform",
    {
      category: "new_media",
      platform: "group",
      accounts: 12,
      posts: 800,
      followers: 480,
      interactions: 2600,
    },
    [
      "media_accounts 12 group",
      "media_posts 800 group",
      "media_followers 480 group",
      "media_interactions 2600 group",
    ],
  ],
  [
    "reports by whose paper took them",
    { category: "media", media_level: "province", media_reports: 7, media: 3 },
    ["media_reports 7 province", "media_outlets 3"],
  ],
  [
    "banners of a day, and slogans that stay",
    { category: "drugs_aids", banners: 12, slogans: 30 },
    ["publicity_banners 12 drugs_aids", "publicity_slogans 30"],
  ],
  [
    "how many were answered, and how often",
    { category: "law", consult: 41, consult_persons: 60 },
    ["consultations_answered 41", "consultation_person_times 60 law"],
  ],
  [
    "what only one county asked for, as before",
    { category: "research", opinion_kinds: 3, representatives: 30, least_representatives: 10 },
    ["opinion_categories 3", "meeting_persons 30", "meeting_persons 10 target"],
  ],
])("the second edition tells %s", (_, values, facts) => {
  expect(told(values)).toEqual(facts);
});

it("the first edition tells what it told", () => {
  const values: Values = {
    category: "live_classes",
    campaign: "march_8",
    events: 3,
    attend: 5200,
    online: 5200,
  };
  expect(told(values, firstEdition.form("publicity_events"))).toEqual([
    "publicity_events 3 live_classes",
    "publicity_person_times 5200 live_classes",
  ]);
});

it("followers of two platforms are never added, posts are", () => {
  const rows = (["wechat", "douyin"] as const).map((platform, index) =>
    sumRow({ category: "new_media", platform, posts: 10, followers: 300 }, 5 + index),
  );
  const facts = factsOf(standardCatalogue, form, rows, "2024");
  const total = (indicator: string) =>
    unitTotals(
      standardCatalogue,
      form,
      facts.filter((fact) => fact.indicator === indicator).map((fact) => ({ ...fact, unit: "U" })),
    ).map(({ value }) => value);
  expect(total("media_posts")).toEqual([20n]);
  expect(total("media_followers")).toEqual([300n, 300n]);
});
