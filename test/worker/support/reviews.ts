import { env } from "cloudflare:workers";
import type { PurgeAct } from "../../../shared/api/review.ts";
import type { SubmissionBody } from "../../../shared/api/submissions.ts";
import { createCollections } from "../../../worker/store/collections/collections.ts";
import { newestVersion } from "../../support/newest-version.ts";
import { createCity, enroll, type TestCity, type TestUnit } from "./city.ts";
import { loanBody, loanRow, problemOf, send, submit } from "./requests.ts";

/** A city whose eastern district has an officer: the township's versions are passed there first. */
export interface ReviewWorld extends TestCity {
  readonly officer: TestUnit;
  readonly cityOfficer: TestUnit;
  readonly colleague: TestUnit;
}

export async function createReviewWorld(): Promise<ReviewWorld> {
  const city = await createCity();
  return {
    ...city,
    officer: await enroll(city.east.unit, "reviewer", "-officer"),
    cityOfficer: await enroll(city.city.unit, "reviewer", "-officer"),
    colleague: await enroll(city.town.unit, "reporter", "-2"),
  };
}

let collections = 0;

/** A collection of its own that the township and both districts owe. */
export async function newCollection(world: TestCity): Promise<string> {
  collections += 1;
  const id = `women_loans-2019-${world.id}-${collections}`;
  await createCollections(env.DB, [
    {
      id,
      form: "women_loans",
      formVersion: newestVersion("women_loans"),
      title: "2019年妇女创业小额贷款台账",
      period: "2019",
      dueDate: "2020-01-10",
      units: [world.east.unit.code, world.west.unit.code, world.town.unit.code],
    },
  ]);
  return id;
}

/** UUID of a version that was accepted. */
export async function sent(
  world: TestCity,
  collection: string,
  by: TestUnit,
  changes: Partial<SubmissionBody> = {},
): Promise<string> {
  const uuid = crypto.randomUUID();
  const body = loanBody({ ...world, collection }, [loanRow(by)], changes);
  const response = await submit(uuid, body, by);
  if (response.status !== 201) throw new Error(`not accepted: ${await response.text()}`);
  return uuid;
}

export function approve(uuids: readonly string[], as: TestUnit): Promise<Response> {
  return send("POST", "/api/reviews/approve", { submissions: uuids }, as);
}

export function revert(uuids: readonly string[], as: TestUnit, reason = "数字有误"): Promise<Response> {
  return send("POST", "/api/reviews/revert", { submissions: uuids, reason }, as);
}

export function giveBack(
  uuid: string,
  as: TestUnit,
  notes: readonly object[] = [{ row: 8, column: "amount", text: "请核对金额" }],
): Promise<Response> {
  return send("POST", `/api/submissions/${uuid}/return`, { comment: "请补正", notes }, as);
}

/** To the first note. */
export function answer(uuid: string, as: TestUnit, text = "数字属实"): Promise<Response> {
  return send("POST", `/api/submissions/${uuid}/notes/0/replies`, { text }, as);
}

export function withdraw(uuid: string, as: TestUnit): Promise<Response> {
  return send("POST", `/api/submissions/${uuid}/withdraw`, undefined, as);
}

export function purge(uuid: string, as: TestUnit, act?: PurgeAct): Promise<Response> {
  const body = { ...(act === undefined ? {} : { act }), reason: "误报" };
  return send("POST", `/api/submissions/${uuid}/purge`, body, as);
}

/** @throws Error with the problem when the act was refused. */
export async function done(response: Promise<Response>): Promise<Response> {
  const settled = await response;
  if (!settled.ok) throw new Error(JSON.stringify(await problemOf(settled)));
  return settled;
}

export async function stateOf(uuid: string): Promise<string | null> {
  return env.DB.prepare("SELECT state FROM submission WHERE uuid = ?1").bind(uuid).first<string>("state");
}
