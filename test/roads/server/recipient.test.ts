import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { reviewedSchema, reviewSchema } from "../../../shared/api/review.ts";
import { meSchema } from "../../../shared/api/sessions.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { createCollections } from "../../../worker/store/collections/collections.ts";
import { createUnits } from "../../../worker/store/register/units.ts";
import { newestVersion } from "../../support/newest-version.ts";
import { enroll, type TestUnit } from "../../worker/support/city.ts";
import { randomLetters } from "../../worker/support/random-letters.ts";
import { ask, loanRow, submit } from "../../worker/support/requests.ts";
import { approve, done } from "../../worker/support/reviews.ts";

/** Unit, the one above it, level, and what it is when it is no federation. */
const register: readonly (readonly [string, string | null, OrgUnit["level"], OrgUnit["kind"]?])[] = [
  ["省妇联", null, "province"],
  ["市妇联", "省妇联", "city"],
  ["区妇联", "市妇联", "district"],
  ["镇妇联", "区妇联", "township"],
  ["开发区妇工委", "市妇联", "district", "zone"],
  ["开发区街道妇联", "开发区妇工委", "township"],
  ["市直机关妇工委", "市妇联", "city", "system"],
  ["直属医院妇委会", "市直机关妇工委", "district", "system"],
];

const id = randomLetters(6).toUpperCase();
const collection = `women_loans-2019-${id}`;
const codeOf = (name: string) => `U${register.findIndex(([own]) => own === name)}${id}`;
const reporters = new Map<string, TestUnit>();
const reviewers = new Map<string, TestUnit>();

beforeAll(async () => {
  const units = register.map(
    ([name, parent, level, kind = "federation"]): OrgUnit => ({
      ...{ code: codeOf(name), name: `${name}${id}`, aliases: [], kind, level },
      parent: parent === null ? null : codeOf(parent),
    }),
  );
  await createUnits(env.DB, units);
  for (const [index, [name]] of register.entries()) {
    const unit = units[index];
    if (unit === undefined) throw new Error("a unit is missing");
    reporters.set(name, await enroll(unit, "reporter"));
    reviewers.set(name, await enroll(unit, "reviewer", "-officer"));
  }
  await createCollections(env.DB, [
    {
      ...{
        id: collection,
        form: "women_loans",
        formVersion: newestVersion("women_loans"),
        title: "2019年妇女创业小额贷款台账",
      },
      ...{ period: "2019", dueDate: null, units: units.map(({ code }) => code) },
    },
  ]);
});

function personOf(people: ReadonlyMap<string, TestUnit>, name: string): TestUnit {
  const person = people.get(name);
  if (person === undefined) throw new Error(`nobody at ${name}`);
  return person;
}

/** The unit and what stands above it, from the bottom up. */
function upwardsFrom(name: string): string[] {
  const parent = register.find(([own]) => own === name)?.[1] ?? null;
  return [name, ...(parent === null ? [] : upwardsFrom(parent))];
}

describe("who receives a unit's reports", () => {
  it.each<[sender: string, recipient: string, passedBy: string]>([
    ["市妇联", "省妇联", ""],
    ["区妇联", "市妇联", ""],
    ["镇妇联", "市妇联", "区妇联"],
    ["开发区妇工委", "市妇联", ""],
    ["开发区街道妇联", "市妇联", "开发区妇工委"],
    ["市直机关妇工委", "市妇联", ""],
    ["直属医院妇委会", "市妇联", "市直机关妇工委"],
  ])("is told to %s as it is reviewed: %s approves", async (sender, recipient, passedBy) => {
    const reporter = personOf(reporters, sender);
    const me = meSchema.parse(await (await ask("/api/me", {}, reporter)).json());
    expect(me.recipient).toBe(`${recipient}${id}`);

    const uuid = crypto.randomUUID();
    const body = {
      collection,
      formVersion: newestVersion("women_loans"),
      baseVersion: null,
      explanations: [],
      nil: false,
    };
    const sent = await submit(uuid, { ...body, records: [loanRow(reporter)] }, reporter);
    expect(sent.status).toBe(201);

    const acted: string[] = [];
    for (const name of upwardsFrom(sender)) {
      const officer = personOf(reviewers, name);
      const review = await ask(`/api/submissions/${uuid}/review`, {}, officer);
      const { may } = reviewSchema.parse(await review.json());
      if (!may.includes("pass") && !may.includes("approve")) continue;
      const answer = await (await done(approve([uuid], officer))).json();
      acted.push(`${name} ${reviewedSchema.parse(answer).submissions[0]?.state}`);
    }
    expect(acted).toEqual([...(passedBy === "" ? [] : [`${passedBy} passed`]), `${recipient} approved`]);
  });
});
