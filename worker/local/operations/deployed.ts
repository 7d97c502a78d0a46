import { once } from "node:events";
import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { admissionSchema, type Session, sessionSchema } from "../../../shared/api/sessions.ts";
import { StartFault } from "../fault.ts";

/** Asks a deployed Worker: a path below its address, and what to send it with POST. */
export type AskDeployed = (path: string, body?: unknown) => Promise<unknown>;

/**
 * Asks a deployed Worker as an administrator who types her password.
 * @throws StartFault with the Worker's own words when it refuses.
 */
export async function withDeployed<Result>(
  command: string,
  address: string,
  login: string | undefined,
  use: (ask: AskDeployed) => Promise<Result>,
): Promise<Result> {
  if (!URL.canParse(address) || login === undefined) {
    throw new StartFault(`请写明网址和登录名：npm run ${command} -- https://网址 登录名`);
  }
  const { origin } = new URL(address);
  const password = await askHidden("密码");
  const json = { "content-type": "application/json" };
  const signIn = { method: "POST", headers: json, body: JSON.stringify({ login, password }) };
  const admission = admissionSchema.parse(await answerOf(`${origin}/api/sessions`, signIn));
  const { token } = "token" in admission ? admission : await secondStep(origin, admission.pending);
  const headers = { ...json, authorization: `Bearer ${token}` };
  try {
    return await use((path, body) =>
      answerOf(
        `${origin}${path}`,
        body === undefined ? { headers } : { method: "POST", headers, body: JSON.stringify(body) },
      ),
    );
  } finally {
    await fetch(`${origin}/api/sessions`, { method: "DELETE", headers });
  }
}

/** An account with a second factor: a code of its telephone, or a recovery code. */
async function secondStep(origin: string, pending: string): Promise<Session> {
  const code = (await askHidden("手机验证码或恢复码")).trim();
  const kind = /^\d{3}\s?\d{3}$/.test(code) ? "totp" : "recovery";
  const body = JSON.stringify({ pending, kind, code });
  const step = { method: "POST", headers: { "content-type": "application/json" }, body };
  return sessionSchema.parse(await answerOf(`${origin}/api/sessions/second`, step));
}

async function answerOf(url: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(url, init).catch(() => {
    throw new StartFault(`连不上 ${new URL(url).origin}。The address does not answer.`);
  });
  const answer: unknown = await response.json();
  if (response.ok) return answer;
  const title = typeof answer === "object" && answer !== null && "title" in answer ? answer.title : "";
  throw new StartFault(`${String(title)}（${response.status}）`);
}

/** A line of the terminal that is not shown while it is typed; of a pipe, its first line. */
async function askHidden(what: string): Promise<string> {
  process.stderr.write(`${what}：`);
  const nowhere = new Writable({ write: (_, __, done) => done() });
  const terminal = process.stdin.isTTY === true;
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal });
  try {
    const ended = once(lines, "close").then(() => [""]);
    const [line] = await Promise.race([once(lines, "line"), ended]);
    return String(line);
  } finally {
    lines.close();
    process.stderr.write("\n");
  }
}
