import { beforeAll, describe, expect, it } from "vitest";
import type { TestUnit } from "../support/city.ts";
import { problemOf } from "../support/requests.ts";
import {
  answer,
  approve,
  createReviewWorld,
  done,
  giveBack,
  newCollection,
  purge,
  type ReviewWorld,
  revert,
  sent,
  stateOf,
  withdraw,
} from "../support/reviews.ts";

let world: ReviewWorld;
beforeAll(async () => {
  world = await createReviewWorld();
});

const acts = {
  withdraw,
  approve: (uuid: string, as: TestUnit) => approve([uuid], as),
  return: giveBack,
  revert: (uuid: string, as: TestUnit) => revert([uuid], as),
  purge,
} as const;

const submitted = async () => sent(world, await newCollection(world), world.town);

/** A fresh version of the township after `act`. */
async function after(make: () => Promise<string>, act: (uuid: string) => Promise<unknown>): Promise<string> {
  const uuid = await make();
  await act(uuid);
  return uuid;
}

const passed = () => after(submitted, (uuid) => done(approve([uuid], world.officer)));

const returned = () => after(submitted, (uuid) => done(giveBack(uuid, world.officer)));

/** A township's version brought into the state, with what happened before it. */
const makers: Readonly<Record<string, () => Promise<string>>> = {
  submitted,
  passed,
  approved: () => after(passed, (uuid) => done(approve([uuid], world.cityOfficer))),
  returned,
  answered: () => after(returned, (uuid) => done(answer(uuid, world.town))),
  withdrawn: () => after(submitted, (uuid) => done(withdraw(uuid, world.town))),
  superseded: async () => {
    const collection = await newCollection(world);
    const uuid = await sent(world, collection, world.town);
    await sent(world, collection, world.town, { baseVersion: 1 });
    return uuid;
  },
  purged: () => after(submitted, (uuid) => done(purge(uuid, world.city))),
};

/**
 * What comes of each act of each person. A state: the version has it now. "403": never theirs to do.
 * "409": theirs, but not in this state; "409 district": the district has to pass it first.
 */
const table = `
state      | person       | withdraw  | approve      | return   | revert    | purge
submitted  | sender       | withdrawn | 403          | 403      | 403       | 403
submitted  | colleague    | withdrawn | 403          | 403      | 403       | 403
submitted  | officer      | 403       | passed       | returned | 409       | 403
submitted  | cityOfficer  | 403       | 409 district | returned | 409       | 403
submitted  | city         | 403       | 409 district | returned | 409       | withdrawn
passed     | sender       | 409       | 403          | 403      | 403       | 403
passed     | colleague    | 409       | 403          | 403      | 403       | 403
passed     | officer      | 403       | 409          | 409      | submitted | 403
passed     | cityOfficer  | 403       | approved     | returned | 409       | 403
passed     | city         | 403       | approved     | returned | 409       | withdrawn
approved   | sender       | 409       | 403          | 403      | 403       | 403
approved   | colleague    | 409       | 403          | 403      | 403       | 403
approved   | officer      | 403       | 409          | 409      | 409       | 403
approved   | cityOfficer  | 403       | 409          | 409      | passed    | 403
approved   | city         | 403       | 409          | 409      | passed    | withdrawn
returned   | sender       | 409       | 403          | 403      | 403       | 403
returned   | colleague    | 409       | 403          | 403      | 403       | 403
returned   | officer      | 403       | 409          | 409      | 409       | 403
returned   | cityOfficer  | 403       | 409          | 409      | 409       | 403
returned   | city         | 403       | 409          | 409      | 409       | withdrawn
answered   | sender       | 409       | 403          | 403      | 403       | 403
answered   | colleague    | 409       | 403          | 403      | 403       | 403
answered   | officer      | 403       | passed       | 409      | 409       | 403
answered   | cityOfficer  | 403       | 409 district | 409      | 409       | 403
answered   | city         | 403       | 409 district | 409      | 409       | withdrawn
withdrawn  | sender       | 409       | 403          | 403      | 403       | 403
withdrawn  | colleague    | 409       | 403          | 403      | 403       | 403
withdrawn  | officer      | 403       | 409          | 409      | 409       | 403
withdrawn  | cityOfficer  | 403       | 409          | 409      | 409       | 403
withdrawn  | city         | 403       | 409          | 409      | 409       | withdrawn
superseded | sender       | 409       | 403          | 403      | 403       | 403
superseded | colleague    | 409       | 403          | 403      | 403       | 403
superseded | officer      | 403       | 409          | 409      | 409       | 403
superseded | cityOfficer  | 403       | 409          | 409      | 409       | 403
superseded | city         | 403       | 409          | 409      | 409       | withdrawn
purged     | sender       | 409       | 403          | 403      | 403       | 403
purged     | colleague    | 409       | 403          | 403      | 403       | 403
purged     | officer      | 403       | 409          | 409      | 409       | 403
purged     | cityOfficer  | 403       | 409          | 409      | 409       | 403
purged     | city         | 403       | 409          | 409      | 409       | 409
`;

const [header = [], ...rows] = table
  .trim()
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()));

describe("a township's version", () => {
  it.each(Object.keys(makers))("%s: who may do what, and what follows", async (state) => {
    const make = makers[state];
    if (make === undefined) throw new Error(`no maker of ${state}`);
    const { town: sender, colleague, officer, cityOfficer, city } = world;
    const people: Readonly<Record<string, TestUnit>> = { sender, colleague, officer, cityOfficer, city };
    let uuid = await make();
    const seen: string[][] = [];
    for (const [, person = ""] of rows.filter(([of]) => of === state)) {
      const as = people[person];
      if (as === undefined) throw new Error(`nobody is called ${person}`);
      const cells: string[] = [];
      for (const act of Object.values(acts)) {
        const response = await act(uuid, as);
        cells.push(await outcome(response, uuid));
        if (response.ok) uuid = await make();
      }
      seen.push([state, person, ...cells]);
    }
    expect(header.slice(2)).toEqual(Object.keys(acts));
    expect(seen).toEqual(rows.filter(([of]) => of === state));
  });
});

async function outcome(response: Response, uuid: string): Promise<string> {
  if (response.ok) {
    const { submissions } = (await response.json()) as { submissions: { state: string }[] };
    const stored = await stateOf(uuid);
    return stored === submissions[0]?.state ? String(stored) : `said otherwise than stored: ${stored}`;
  }
  const { status, code } = await problemOf(response);
  const words: Record<string, string> = {
    forbidden: "403",
    review_state: "409",
    district_review_missing: "409 district",
  };
  return words[String(code)] ?? `${status} ${code}`;
}
