import { env, exports } from "cloudflare:workers";
import type { SubmissionRecord } from "../../../shared/api/records.ts";
import type { SubmissionBody } from "../../../shared/api/submissions.ts";
import type { Catalogue } from "../../../shared/form/catalogue.ts";
import { createApp } from "../../../worker/app.ts";
import { newestVersion } from "../../support/newest-version.ts";
import type { TestCity, TestUnit } from "./city.ts";
import { assertDescribed } from "./described.ts";

const ORIGIN = "https://halfsky.test";

/** How requests reach an application; every answer is held against openapi.json. */
export interface Asker {
  readonly ask: (path: string, init?: RequestInit, as?: Signed) => Promise<Response>;
  readonly send: (
    method: string,
    path: string,
    body: unknown,
    as?: Signed,
    headers?: Record<string, string>,
  ) => Promise<Response>;
  readonly submit: (uuid: string, body: unknown, as: Signed) => Promise<Response>;
}

interface Signed {
  readonly token: string;
}

export function askerOf(fetch: (url: string, init: RequestInit) => Response | Promise<Response>): Asker {
  const ask: Asker["ask"] = async (path, init = {}, as) => {
    const headers = new Headers(init.headers);
    if (as !== undefined) headers.set("authorization", `Bearer ${as.token}`);
    const response = await fetch(`${ORIGIN}${path}`, { ...init, headers });
    await assertDescribed(init.method?.toUpperCase() ?? "GET", new URL(path, ORIGIN).pathname, response);
    return response;
  };
  const send: Asker["send"] = (method, path, body, as, more = {}) => {
    const headers = { "content-type": "application/json", ...more };
    return ask(path, { method, headers, body: JSON.stringify(body) }, as);
  };
  return { ask, send, submit: (uuid, body, as) => send("PUT", `/api/submissions/${uuid}`, body, as) };
}

/** Requests to the Worker itself, through its fetch handler. */
export const { ask, send, submit } = askerOf((url, init) => exports.default.fetch(url, init));

/** Requests to an application with other forms than the standard ones. */
export function askerWith(catalogue: Catalogue): Asker {
  const app = createApp({ catalogue });
  return askerOf((url, init) => app.request(url, init, env));
}

/** Sums of a bank, 685万元 for 73 people in all unless told otherwise: nothing to object to. */
export function loanRow(
  subject: TestUnit,
  row = 8,
  values: SubmissionRecord["values"] = {},
): SubmissionRecord {
  return {
    row,
    subject: subject.unit.code,
    grain: "sum",
    values: { loan_type: "guaranteed", bank: "测试银行", amount: 685_000_000, persons: 73, ...values },
  };
}

export function loanBody(
  city: TestCity,
  records: readonly SubmissionRecord[],
  changes: Partial<SubmissionBody> = {},
): SubmissionBody {
  return {
    collection: city.collection,
    formVersion: newestVersion("women_loans"),
    baseVersion: null,
    records: [...records],
    explanations: [],
    nil: false,
    layout: { loan_type: "B", bank: "C", amount: "F", persons: "G" },
    ...changes,
  };
}

/** Status, code and body of a problem, having seen that it is one. */
export async function problemOf(response: Response): Promise<Record<string, unknown>> {
  if (response.headers.get("content-type")?.startsWith("application/problem+json") !== true) {
    throw new Error(`not a problem: ${response.status} ${await response.text()}`);
  }
  const body: unknown = await response.json();
  return { ...(typeof body === "object" ? body : {}) };
}
