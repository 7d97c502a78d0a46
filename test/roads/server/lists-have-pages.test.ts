import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { app } from "../../../worker/app.ts";

/** Lists of a fixed length, or one that something holds: what it is. */
const held: Readonly<Record<string, string>> = {
  "/api/assignments": "a unit keeps 500 headers, the oldest make room",
  "/api/catalogue": "forms and lists that the program comes with, and the city's decisions, digested as one",
  "/api/collections/{id}/earlier-totals": "two reports of one unit, a total a column",
  "/api/forms": "the program comes with them; the city made the others, and keeps them as a whole",
  "/api/forms/fits": "the standard forms, one line each",
  "/api/forms/fits/{form}": "what a city changes in one form, and what a newer version of it has",
  "/api/forms/own/room": "two bounds at the most",
  "/api/forms/{id}/export.json": "indicators of one form",
  "/api/forms/{id}": "columns and rules of one form",
  "/api/health": "a database and an object store",
  "/api/integrity/head": "the last days",
  "/api/integrity/house": "500 faults at the most",
  "/api/samples": "files of the demonstration",
  "/api/submissions/{uuid}": "a body has 10,000 records at the most",
  "/api/words/waiting": "200 words of a unit at the most",
};

/** Lists that are one piece, though they can grow: of what, and why they are not cut. */
const onePiece: Readonly<Record<string, string>> = {
  "/api/me": "units of the account: whoever reads sheets has to know all of their names",
  "/api/me/factors": "of one account: what it set up by hand",
  "/api/units": "the register is edited against one revision, and counted",
  "/api/collections/{id}":
    "of one collection: 5,000 units at the most by name, a level of the register otherwise",
  "/api/submissions/{uuid}/review": "of one report: its versions, with what was said of each",
  "/api/facts.json": "a file, written in turn and as it is read",
};

interface Described {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Described>>;
}

interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Described }>> }>
  >;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
}

async function described(): Promise<Map<string, Operation>> {
  const response = await app.request("/api/openapi.json", {}, env);
  const { paths } = (await response.json()) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  };
  const read = Object.entries(paths).flatMap(([path, { get }]) =>
    get === undefined ? [] : [[path, get] as const],
  );
  return new Map(read);
}

const isArray = ({ type }: Described): boolean => [type].flat().includes("array");

it("has pages for every list, but for those that something keeps short", async () => {
  const routes = await described();
  const lists = [...routes].flatMap(([path, { responses, parameters = [] }]) => {
    const answer = responses["200"]?.content?.["application/json"]?.schema ?? {};
    const properties = answer.properties ?? {};
    if (!isArray(answer) && !Object.values(properties).some(isArray)) return [];
    const goesOn = parameters.some(({ name }) => name === "after" || name === "before");
    return [{ path, paged: properties["next"] !== undefined && goesOn }];
  });
  const unpaged = lists.filter(({ paged }) => !paged).map(({ path }) => path);
  expect(unpaged.sort()).toEqual(Object.keys({ ...held, ...onePiece }).sort());
});
