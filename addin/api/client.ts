/**
 * The one way to the server. Every answer is validated by the schema both sides share, so that a proxy's page or
 * another version's answer is a failure that is shown, never data.
 */
import { hc } from "hono/client";
import type { z } from "zod";
import {
  type Collection,
  collectionsSchema,
  type Me,
  meSchema,
  problemSchema,
  type Receipt,
  receiptSchema,
  type Session,
  type Submission,
  type SubmissionBody,
  samplesSchema,
  sessionSchema,
  submissionSchema,
} from "../../shared/api.ts";
import type { AppType } from "../../worker/app.ts";
import { type Failure, isSignedOut, type Outcome } from "./failure.ts";

export interface Sample {
  readonly name: string;
  readonly title: string;
  readonly unit: string | null;
}

export interface Api {
  readonly signIn: (login: string, password: string) => Promise<Outcome<Session>>;
  readonly signOut: () => Promise<Outcome<null>>;
  readonly me: () => Promise<Outcome<Me>>;
  readonly collections: () => Promise<Outcome<readonly Collection[]>>;
  readonly submission: (uuid: string) => Promise<Outcome<Submission>>;
  readonly submit: (uuid: string, body: SubmissionBody) => Promise<Outcome<Receipt>>;
  readonly samples: () => Promise<Outcome<readonly Sample[]>>;
  readonly sample: (name: string) => Promise<Outcome<ArrayBuffer>>;
  /** The response itself: its headers name the file. */
  readonly template: (query: TemplateQuery) => Promise<Outcome<Response>>;
  /** The response itself, so that the caller can count its bytes as they come. */
  readonly merged: (query: MergeQuery, signal: AbortSignal) => Promise<Outcome<Response>>;
}

export interface ApiSession {
  readonly token: () => string | null;
  /** The server no longer accepts the token. */
  readonly expired: () => void;
}

/** A blank form for the account's own unit. */
export interface TemplateQuery {
  readonly form: string;
  readonly period: string | undefined;
}

export interface MergeQuery {
  readonly period: string;
  readonly forms: readonly string[];
  readonly state: "newest" | "approved";
}

/**
 * Paths, queries and bodies are typed by the Worker's own routes.
 * @param session read at every request: the token changes when the user signs in again.
 */
export function createApi(fetch: typeof globalThis.fetch, session: ApiSession): Api {
  const server = hc<AppType>("/", { fetch, headers: () => authorization(session.token()) }).api;

  const send = async (request: () => Promise<Response>, signal?: AbortSignal): Promise<Outcome<Response>> => {
    const signedIn = session.token() !== null;
    let response: Response;
    try {
      response = await request();
    } catch (error) {
      if (signal?.aborted === true) throw error;
      return { ok: false, failure: { kind: "network" } };
    }
    if (response.ok) return { ok: true, value: response };
    const failure = await failureOf(response);
    if (signedIn && isSignedOut(failure)) session.expired();
    return { ok: false, failure };
  };

  const read = async <T>(schema: z.ZodType<T>, request: () => Promise<Response>): Promise<Outcome<T>> => {
    const sent = await send(request);
    if (!sent.ok) return sent;
    const body = await jsonOf(sent.value);
    if (!body.ok) return body;
    const parsed = schema.safeParse(body.value);
    if (parsed.success) return { ok: true, value: parsed.data };
    return { ok: false, failure: { kind: "unexpected", status: sent.value.status } };
  };

  return {
    signIn: (login, password) =>
      read(sessionSchema, () => server.sessions.$post({ json: { login, password } })),
    signOut: async () => {
      const sent = await send(() => server.sessions.$delete());
      return sent.ok ? { ok: true, value: null } : sent;
    },
    me: () => read(meSchema, () => server.me.$get()),
    collections: () =>
      mapped(
        read(collectionsSchema, () => server.collections.$get({ query: {} })),
        ({ collections }) => collections,
      ),
    submission: (uuid) => read(submissionSchema, () => server.submissions[":uuid"].$get({ param: { uuid } })),
    submit: (uuid, body) =>
      read(receiptSchema, () => server.submissions[":uuid"].$put({ param: { uuid }, json: body })),
    samples: () =>
      mapped(
        read(samplesSchema, () => server.samples.$get()),
        ({ samples }) => samples,
      ),
    sample: async (name) => {
      const sent = await send(() =>
        server.samples[":name"].$get({ param: { name: encodeURIComponent(name) } }),
      );
      return sent.ok ? bodyOf(() => sent.value.arrayBuffer()) : sent;
    },
    template: ({ form, period }) =>
      send(() =>
        server.forms[":id"]["template.xlsx"].$get({
          param: { id: form },
          query: period === undefined ? {} : { period },
        }),
      ),
    merged: ({ period, forms, state }, signal) =>
      send(
        () =>
          server["merged.xlsx"].$get({ query: { period, state, form: [...forms] } }, { init: { signal } }),
        signal,
      ),
  };
}

function authorization(token: string | null): Record<string, string> {
  return token === null ? {} : { Authorization: `Bearer ${token}` };
}

async function failureOf(response: Response): Promise<Failure> {
  const body = await jsonOf(response);
  const problem = body.ok ? problemSchema.safeParse(body.value) : undefined;
  if (problem?.success === true) return { kind: "problem", problem: problem.data };
  return { kind: "unexpected", status: response.status };
}

/** A connection can break while the body is under way: that is a network failure, not bad data. */
async function jsonOf(response: Response): Promise<Outcome<unknown>> {
  const text = await bodyOf(() => response.text());
  if (!text.ok) return text;
  try {
    return { ok: true, value: JSON.parse(text.value) };
  } catch {
    return { ok: false, failure: { kind: "unexpected", status: response.status } };
  }
}

async function bodyOf<T>(read: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await read() };
  } catch {
    return { ok: false, failure: { kind: "network" } };
  }
}

async function mapped<T, U>(outcome: Promise<Outcome<T>>, map: (value: T) => U): Promise<Outcome<U>> {
  const settled = await outcome;
  return settled.ok ? { ok: true, value: map(settled.value) } : settled;
}
