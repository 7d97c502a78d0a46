/** Requests to the server, and what may come back: the part every area of the interface shares. */
import { hc } from "hono/client";
import type { z } from "zod";
import { problemSchema } from "../../shared/api/problem.ts";
import { DEVICE_HEADER } from "../../shared/api/sessions.ts";
import type { AppType } from "../../worker/app.ts";
import { asksForOwner, type Failure, isSignedOut, type Outcome } from "./failure.ts";
import { inLine, type Pause, realPause } from "./in-line.ts";

export interface ApiSession {
  readonly token: () => string | null;
  /** Of an earlier sign-in with this browser; sent while nobody is signed in. */
  readonly device?: () => string | null;
  /** Has the owner prove herself in the session; false: she did not. Absent: nobody can be asked. */
  readonly prove?: () => Promise<boolean>;
  /** The server no longer accepts the token. */
  readonly expired: () => void;
}

export type Connection = ReturnType<typeof createConnection>;

/**
 * Paths, queries and bodies are typed by the Worker's own routes (`server`); answers are validated by the schema
 * both sides share (`read`), so that a proxy's page or another version's answer is a failure, never data.
 * @param session read at every request: the token changes when the user signs in again.
 */
export function createConnection(
  fetch: typeof globalThis.fetch,
  session: ApiSession,
  pause: Pause = realPause,
) {
  const server = hc<AppType>("/", { fetch, headers: () => whose(session) }).api;

  const send = async (request: () => Promise<Response>, signal?: AbortSignal): Promise<Outcome<Response>> => {
    const inTurn = () => inLine(() => sendOnce(request, signal), pause);
    const sent = await inTurn();
    // Nothing was done yet: the same request goes on once its sender has proven herself.
    if (sent.ok || !asksForOwner(sent.failure) || session.prove === undefined) return sent;
    return (await session.prove()) ? inTurn() : sent;
  };

  const sendOnce = async (
    request: () => Promise<Response>,
    signal: AbortSignal | undefined,
  ): Promise<Outcome<Response>> => {
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

  /** What nobody waits for must not throw anybody out: a session that has ended is met by the next act of hers. */
  const sendQuietly = async (request: () => Promise<Response>): Promise<Outcome<Response>> => {
    try {
      const response = await request();
      return response.ok ? { ok: true, value: response } : { ok: false, failure: await failureOf(response) };
    } catch {
      return { ok: false, failure: { kind: "network" } };
    }
  };

  const read = async <T>(
    schema: z.ZodType<T>,
    request: () => Promise<Response>,
    how: typeof send | typeof sendQuietly = send,
  ): Promise<Outcome<T>> => {
    const sent = await how(request);
    if (!sent.ok) return sent;
    const body = await jsonOf(sent.value);
    if (!body.ok) return body;
    const parsed = schema.safeParse(body.value);
    if (parsed.success) return { ok: true, value: parsed.data };
    return { ok: false, failure: { kind: "unread", status: sent.value.status } };
  };

  return { server, send, sendQuietly, read };
}

const plainProblemSchema = problemSchema.pick({ type: true, title: true, status: true, code: true });

function whose(session: ApiSession): Record<string, string> {
  const token = session.token();
  if (token !== null) return { Authorization: `Bearer ${token}` };
  const device = session.device?.() ?? null;
  return device === null ? {} : { [DEVICE_HEADER]: device };
}

async function failureOf(response: Response): Promise<Failure> {
  const body = await jsonOf(response);
  if (!body.ok) return { kind: "unexpected", status: response.status };
  // What a newer server adds to a problem may be unknown here; what it is called is told all the same.
  const parsed = [problemSchema, plainProblemSchema].map((schema) => schema.safeParse(body.value));
  const problem = parsed.find(({ success }) => success)?.data;
  if (problem !== undefined) return { kind: "problem", problem };
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

/** The whole body; a connection that breaks under way is a network failure. */
export async function bodyOf<T>(read: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await read() };
  } catch {
    return { ok: false, failure: { kind: "network" } };
  }
}

export async function mapped<T, U>(outcome: Promise<Outcome<T>>, map: (value: T) => U): Promise<Outcome<U>> {
  const settled = await outcome;
  return settled.ok ? { ok: true, value: map(settled.value) } : settled;
}

/** An answer in which nothing is read but that it was done. */
export function acted(outcome: Promise<Outcome<unknown>>): Promise<Outcome<null>> {
  return mapped(outcome, () => null);
}
