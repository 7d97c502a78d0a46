import { downloadLinkSchema } from "../../../shared/api/downloads.ts";
import { type Explanation, receiptSchema, type SubmissionBody } from "../../../shared/api/submissions.ts";
import type { Finding } from "../../../shared/finding/finding.ts";
import { loanBody } from "../data/bench-city.ts";
import type { Person, SoakCity } from "./city.ts";

/** Rows of a submission and of a dry run. */
const ROWS = 25;
/** How often one who waits for a file asks, as the pane does, ms. */
const ASKING = 2000;
/** Of the workbooks that are asked for, every so many one is given up half way. */
const GIVEN_UP = 8;

/** What people do, and of a hundred acts how many are each. */
const mix = {
  board: 18,
  submit: 16,
  "dry run": 15,
  merged: 10,
  reviews: 11,
  collections: 11,
  "Word summary": 7,
  facts: 6,
  me: 6,
} as const;

export type Kind = keyof typeof mix;
export const kinds = Object.keys(mix) as Kind[];
/** Acts that a person waits for while working, as against files. */
export const short: readonly Kind[] = ["board", "submit", "dry run", "reviews", "collections", "me"];

export interface Done {
  readonly kind: Kind;
  /** From the first request to the last byte; of files with the time in line. */
  readonly ms: number;
  /** Undefined: as it should be. */
  readonly fault?: string;
}

/** The acts one after the other as they come in the mix, the same ones every time. @param seed differs by person */
export function* actsOf(among: readonly Kind[], seed: number): Generator<Kind> {
  const bag = among.flatMap((kind) => Array.from({ length: mix[kind] }, () => kind));
  let state = seed * 2_654_435_761 + 1;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield bag[state % bag.length] ?? "me";
  }
}

/** Does acts for one person of the city. */
export function createPerson(url: string, city: SoakCity, number: number) {
  const officer = oneOf(city.officers, number);
  const reporter = oneOf(city.reporters, number);
  let version: number | null = null;
  let workbooks = number;

  const ask = async (path: string, { token }: Person, init: RequestInit = {}): Promise<Response> => {
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    return fetch(`${url}${path}`, { ...init, headers });
  };
  const whole = async (response: Response, ...statuses: number[]): Promise<string | undefined> => {
    const text = await response.text();
    return [200, 201, ...statuses].includes(response.status) ? undefined : `${response.status} ${text}`;
  };
  const period = () => city.periods[workbooks % Math.min(6, city.periods.length)] ?? "";

  const submit = async (explanations: readonly Explanation[] = []): Promise<string | undefined> => {
    const body = { ...rowsOf(city, reporter), baseVersion: version, explanations };
    const response = await ask(`/api/submissions/${crypto.randomUUID()}`, reporter, {
      method: "PUT",
      body: JSON.stringify(body),
    });
    const answer: { code?: string; newestVersion?: number; findings?: readonly Finding[] } =
      await response.json();
    if (response.status === 201) version = receiptSchema.parse(answer).version;
    // Somebody else of the unit was faster; a figure is unlike that of the year before: people look, and say why.
    else if (response.status === 409) version = answer.newestVersion ?? null;
    else if (answer.code === "explanation_missing" && explanations.length === 0) {
      return submit((answer.findings ?? []).map(explained));
    } else return `${response.status} ${JSON.stringify(answer)}`;
    return undefined;
  };

  /** A file by a link, in turn, as the pane fetches it. */
  const file = async (request: unknown): Promise<string | undefined> => {
    const made = await ask("/api/downloads", officer, { method: "POST", body: JSON.stringify(request) });
    if (made.status !== 201) return whole(made);
    const link = downloadLinkSchema.parse(await made.json());
    for (;;) {
      const response = await fetch(`${url}${link.url}`);
      if (response.status !== 202) return whole(response);
      await response.arrayBuffer();
      await new Promise((resolve) => setTimeout(resolve, ASKING));
    }
  };

  const givenUp = async (): Promise<string | undefined> => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), 700);
    try {
      const path = `/api/merged.xlsx?period=${period()}`;
      return await whole(await ask(path, officer, { signal: stop.signal }));
    } catch (error) {
      if (stop.signal.aborted) return undefined;
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };

  const acts: Readonly<Record<Kind, () => Promise<string | undefined>>> = {
    board: async () => whole(await ask(`/api/board?period=${city.periods[0]}`, officer)),
    submit: () => submit(),
    "dry run": async () => {
      const {
        baseVersion: _,
        explanations: __,
        nil: ___,
        ...rows
      } = loanBody(city.collection, reporter.unit, ROWS);
      return whole(
        await ask("/api/submissions/check", reporter, { method: "POST", body: JSON.stringify(rows) }),
      );
    },
    merged: async () => {
      workbooks += 1;
      if (workbooks % GIVEN_UP === 0) return givenUp();
      return file({ file: "merged.xlsx", query: { period: period() } });
    },
    reviews: async () => whole(await ask("/api/reviews", officer)),
    collections: async () =>
      whole(await ask(`/api/collections/overview?year=${city.periods[0]?.slice(0, 4)}`, officer)),
    "Word summary": () => file({ file: "summary.docx", query: { year: city.periods[0]?.slice(0, 4) } }),
    facts: () => file({ file: "facts.csv", query: { period: period() } }),
    me: async () => whole(await ask("/api/me", reporter)),
  };

  return async (kind: Kind): Promise<Done> => {
    const began = performance.now();
    const fault = await acts[kind]().catch((error: unknown) => String(error));
    const ms = performance.now() - began;
    return fault === undefined ? { kind, ms } : { kind, ms, fault };
  };
}

function oneOf<Value>(some: readonly Value[], number: number): Value {
  const one = some[number % some.length];
  if (one === undefined) throw new RangeError("nobody is there");
  return one;
}

/** Loans of the year that the collection is for. */
function rowsOf({ collection }: SoakCity, { unit }: Person): SubmissionBody {
  const text = JSON.stringify(loanBody(collection, unit, ROWS));
  return JSON.parse(text.replaceAll('"2019-', '"2031-').replaceAll('"2020-', '"2032-'));
}

function explained({ rule }: Finding): Explanation {
  return { rule, reason: "real_situation", note: "与上期情况不同，已核对" };
}
