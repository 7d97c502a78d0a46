import { once } from "node:events";
import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { sessionSchema } from "../../../shared/api/sessions.ts";
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
  const password = await askPassword();
  const json = { "content-type": "application/json" };
  const signIn = { method: "POST", headers: json, body: JSON.stringify({ login, password }) };
  const { token } = sessionSchema.parse(await answerOf(`${origin}/api/sessions`, signIn));
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
async function askPassword(): Promise<string> {
  process.stderr.write("密码：");
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
