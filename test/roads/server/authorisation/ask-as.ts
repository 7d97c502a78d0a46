import { strFromU8, unzipSync } from "fflate";
import { XLSX } from "../../../../worker/base/media-types.ts";
import { startProven, type TestUnit } from "../../../worker/support/city.ts";
import { ask, problemOf } from "../../../worker/support/requests.ts";
import type { Asked } from "./row.ts";

/** What came of one request: a sign of the grid, or "?" with what nobody expected. */
export interface Outcome {
  readonly sign: string;
  readonly said: string;
}

const signs: Readonly<Record<string, string>> = { not_found: "-", feature_off: "-", forbidden: "x" };

/** Asks under a session of its own, so that signing out ends no other. */
export async function outcomeAs(route: string, asked: Asked, { account }: TestUnit): Promise<Outcome> {
  const response = await askWith(route, asked, await startProven(account));
  if (response.ok) {
    const shown = asked.shows === undefined || (await textOf(response)).includes(asked.shows);
    return { sign: shown ? "+" : "o", said: String(response.status) };
  }
  const problem = await problemOf(response);
  return { sign: signs[String(problem.code)] ?? "?", said: JSON.stringify(problem) };
}

export function askWith(route: string, asked: Asked, as?: { readonly token: string }): Promise<Response> {
  const [method = "", template = ""] = route.split(" ");
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(asked.params?.[name] ?? `no ${name} in params`),
  );
  const query = new URLSearchParams(asked.query).toString();
  const url = query === "" ? path : `${path}?${query}`;
  const { body } = asked;
  if (body === undefined) return ask(url, { method }, as);
  if (body instanceof Uint8Array) return ask(url, { method, body: new Uint8Array(body) }, as);
  const headers = { "content-type": "application/json" };
  return ask(url, { method, headers, body: JSON.stringify(body) }, as);
}

/** Texts of a workbook are those of its parts. */
async function textOf(response: Response): Promise<string> {
  if (response.headers.get("content-type") !== XLSX) return response.text();
  const parts = unzipSync(new Uint8Array(await response.arrayBuffer()));
  return Object.values(parts)
    .map((part) => strFromU8(part))
    .join("\n");
}
