/**
 * The one way to the server. Every answer is validated by the schema both sides share, so that a proxy's page or
 * another version's answer is a failure that is shown, never data.
 */
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
  /** The response itself, so that the caller can count its bytes as they come. */
  readonly merged: (query: MergeQuery, signal: AbortSignal) => Promise<Outcome<Response>>;
}

export interface ApiSession {
  readonly token: () => string | null;
  /** The server no longer accepts the token. */
  readonly expired: () => void;
}

export interface MergeQuery {
  readonly period: string;
  readonly forms: readonly string[];
  readonly state: "newest" | "approved";
}

/** @param session read at every request: the token changes when the user signs in again. */
export function createApi(fetch: typeof globalThis.fetch, session: ApiSession): Api {
  const send = async (path: string, init: RequestInit = {}): Promise<Outcome<Response>> => {
    const headers = new Headers(init.headers);
    const current = session.token();
    if (current !== null) headers.set("Authorization", `Bearer ${current}`);
    if (init.body !== undefined) headers.set("Content-Type", "application/json");
    let response: Response;
    try {
      response = await fetch(`/api${path}`, { ...init, headers });
    } catch (error) {
      if (init.signal?.aborted === true) throw error;
      return { ok: false, failure: { kind: "network" } };
    }
    if (response.ok) return { ok: true, value: response };
    const failure = await failureOf(response);
    if (current !== null && isSignedOut(failure)) session.expired();
    return { ok: false, failure };
  };

  const read = async <T>(schema: z.ZodType<T>, path: string, init?: RequestInit): Promise<Outcome<T>> => {
    const sent = await send(path, init);
    if (!sent.ok) return sent;
    const body = await jsonOf(sent.value);
    if (!body.ok) return body;
    const parsed = schema.safeParse(body.value);
    if (parsed.success) return { ok: true, value: parsed.data };
    return { ok: false, failure: { kind: "unexpected", status: sent.value.status } };
  };

  const json = (method: string, body: unknown): RequestInit => ({ method, body: JSON.stringify(body) });

  return {
    signIn: (login, password) => read(sessionSchema, "/sessions", json("POST", { login, password })),
    signOut: async () => {
      const sent = await send("/sessions", { method: "DELETE" });
      return sent.ok ? { ok: true, value: null } : sent;
    },
    me: () => read(meSchema, "/me"),
    collections: () => mapped(read(collectionsSchema, "/collections"), ({ collections }) => collections),
    submission: (uuid) => read(submissionSchema, `/submissions/${uuid}`),
    submit: (uuid, body) => read(receiptSchema, `/submissions/${uuid}`, json("PUT", body)),
    samples: () => mapped(read(samplesSchema, "/samples"), ({ samples }) => samples),
    sample: async (name) => {
      const sent = await send(`/samples/${encodeURIComponent(name)}`);
      return sent.ok ? bodyOf(() => sent.value.arrayBuffer()) : sent;
    },
    merged: (query, signal) => {
      const parameters = new URLSearchParams({ period: query.period, state: query.state });
      for (const form of query.forms) parameters.append("form", form);
      return send(`/merged.xlsx?${parameters}`, { signal });
    },
  };
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
