import { once } from "node:events";
import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { factComparisonSchema } from "../../../shared/api/integrity.ts";
import { sessionSchema } from "../../../shared/api/sessions.ts";
import { StartFault } from "../fault.ts";
import { type WholeComparison, wholeComparison } from "./compare-all-facts.ts";

/**
 * The same comparison made by a deployed Worker, page by page, for an administrator who types her password.
 * @throws StartFault with the Worker's own words when it refuses.
 */
export async function deployedFacts(address: string, login: string | undefined): Promise<WholeComparison> {
  if (!URL.canParse(address) || login === undefined) {
    throw new StartFault("请写明网址和登录名：npm run compare-facts -- https://网址 登录名");
  }
  const { origin } = new URL(address);
  const password = await askPassword();
  const json = { "content-type": "application/json" };
  const signIn = { method: "POST", headers: json, body: JSON.stringify({ login, password }) };
  const { token } = sessionSchema.parse(await answerOf(`${origin}/api/sessions`, signIn));
  const headers = { authorization: `Bearer ${token}` };
  try {
    return await wholeComparison(async (after) => {
      const query = after === "" ? "" : `?after=${after}`;
      return factComparisonSchema.parse(await answerOf(`${origin}/api/integrity/facts${query}`, { headers }));
    });
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
