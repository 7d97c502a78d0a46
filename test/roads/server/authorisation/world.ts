import { env } from "cloudflare:workers";
import { roleSchema } from "../../../../shared/api/sessions.ts";
import { createCollections } from "../../../../worker/store/collections/collections.ts";
import { newestVersion } from "../../../support/newest-version.ts";
import { createCity, enroll, type TestCity, type TestUnit } from "../../../worker/support/city.ts";
import { loanBody, loanRow, submit } from "../../../worker/support/requests.ts";

export const roles = roleSchema.options;
export const relations = ["own", "sibling", "parent", "child", "foreign"] as const;

/** Two cities with every role in every place, and the means to make something of the eastern district. */
export interface AuthorisationWorld extends TestCity {
  readonly foreign: TestCity;
  /** In the order of the grid. */
  readonly actors: readonly { readonly name: string; readonly unit: TestUnit }[];
  /** A collection of its own, open, owed by the eastern district alone. */
  readonly newCollection: () => Promise<string>;
  /** UUID of a version that the eastern district has just sent for such a collection. */
  readonly newSubmission: () => Promise<string>;
  /** UUID of one that stands from the beginning: for routes that only look at it. */
  readonly standing: string;
}

export async function createWorld(): Promise<AuthorisationWorld> {
  const city = await createCity();
  const foreign = await createCity();
  const places = {
    own: city.east,
    sibling: city.west,
    parent: city.city,
    child: city.town,
    foreign: foreign.east,
  };
  const actors: { name: string; unit: TestUnit }[] = [];
  for (const role of roles) {
    for (const relation of relations) {
      const { unit } = places[relation];
      actors.push({ name: `${role} ${relation}`, unit: await enroll(unit, role, `-${role}`) });
    }
  }

  const newCollection = async () => {
    const id = `women_loans-2019-${crypto.randomUUID()}`;
    await createCollections(env.DB, [
      {
        id,
        form: "women_loans",
        formVersion: newestVersion("women_loans"),
        title: "2019年妇女创业小额贷款台账",
        period: "2019",
        dueDate: "2020-01-10",
        units: [city.east.unit.code],
      },
    ]);
    return id;
  };
  const newSubmission = async () => {
    const uuid = crypto.randomUUID();
    const body = loanBody({ ...city, collection: await newCollection() }, [loanRow(city.east)]);
    const response = await submit(uuid, body, city.east);
    if (response.status !== 201) throw new Error(`not accepted: ${await response.text()}`);
    return uuid;
  };
  return { ...city, foreign, actors, newCollection, newSubmission, standing: await newSubmission() };
}
