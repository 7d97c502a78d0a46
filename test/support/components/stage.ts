/**
 * The test's half: serves one story (story.tsx) and answers what the component asks of the server. No city behind it:
 * an answer is a fixture, validated by the schema both sides share.
 */
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { onTestFinished } from "vitest";
import type { z } from "zod";
import { type Problem, problemSchema } from "../../../shared/api/problem.ts";
import { standardCatalogue, standardContent } from "../../../shared/forms/index.ts";
import { type ProblemCode, problems } from "../../../shared/problem.ts";
import { violations } from "../accessibility.ts";
import { launchChromium } from "../chromium.ts";
import { scripts } from "./build.ts";

const styles = readFileSync(resolve(import.meta.dirname, "../../../addin/ui/page.css"), "utf8");

/** What the server says to requests of a method and path; a request that has no answer is a fault. */
export interface Answer {
  readonly request: string;
  readonly answer: { readonly status: number; readonly body: unknown } | "breaks" | "waits";
  /** Given to one request only. */
  readonly once?: boolean;
}

/** @param request method and beginning of the path: `PUT /api/submissions/` */
export function answers<T>(request: string, schema: z.ZodType<T>, body: T, status = 200): Answer {
  return { request, answer: { status, body: schema.parse(body) } };
}

/** The server does not do it, for a reason of the catalogue of faults. */
export function refuses(request: string, code: ProblemCode, more: Partial<Problem> = {}): Answer {
  const { status, title } = problems[code];
  return answers(request, problemSchema, { type: "about:blank", title, status, code, ...more }, status);
}

/** The connection breaks before an answer comes. */
export function breaks(request: string): Answer {
  return { request, answer: "breaks" };
}

/** No answer comes as long as the test looks. */
export function waits(request: string): Answer {
  return { request, answer: "waits" };
}

/** The next request of the kind is answered by what is given after it. */
export function once(answer: Answer): Answer {
  return { ...answer, once: true };
}

export interface Asked {
  /** `PUT /api/submissions/…` */
  readonly request: string;
  readonly body: unknown;
}

export interface Shown {
  readonly page: Page;
  /** Errors of the page and its console, and requests without an answer; a test ends by expecting none. */
  readonly faults: readonly string[];
  /** Requests so far. */
  readonly asked: readonly Asked[];
  /** Calls of the functions that the story made with `hears`. */
  readonly heard: () => Promise<readonly (readonly unknown[])[]>;
  /** Rules of axe that the page breaks, with the elements. */
  readonly inaccessible: () => Promise<readonly string[]>;
}

export interface Stage {
  /** @param story place of the story below test/addin: `features/submit/submit-bar` */
  readonly open: <Properties>(
    story: string,
    properties: Properties,
    answers?: readonly Answer[],
  ) => Promise<Shown>;
  readonly close: () => Promise<void>;
}

/** A browser for the stories of one test file. */
export async function openStage(): Promise<Stage> {
  const browser = await launchChromium();
  return {
    open: async (story, properties, given = []) => {
      const { shown, close } = await openStory(browser, story, properties, given);
      // A page that is left open goes on drawing what moves on it, such as the sign of waiting, until the file ends.
      onTestFinished(close);
      return shown;
    },
    close: () => browser.close(),
  };
}

async function openStory(browser: Browser, story: string, properties: unknown, given: readonly Answer[]) {
  const faults: string[] = [];
  const asked: Asked[] = [];
  const spent = new Set<Answer>();
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    if (path === "/")
      return void response.setHeader("Content-Type", "text/html").end(pageOf(story, properties));
    if (path.startsWith("/api/"))
      return void answer(request, response).catch((fault) => faults.push(`${fault}`));
    response.setHeader("Content-Type", "text/javascript").end(readFileSync(join(scripts, path)));
  });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const name = `${request.method} ${request.url}`;
    if (name === "GET /api/catalogue") {
      response.writeHead(200, { "Content-Type": "application/json" });
      return void response.end(JSON.stringify({ digest: standardCatalogue.digest, ...standardContent }));
    }
    const body = await textOf(request);
    asked.push({ request: name, body: body === "" ? undefined : JSON.parse(body) });
    const found = given.find((each) => name.startsWith(each.request) && !spent.has(each));
    if (found?.once === true) spent.add(found);
    if (found === undefined) faults.push(`no answer to ${name}`);
    if (found === undefined || found.answer === "breaks") return void response.destroy();
    if (found.answer === "waits") return;
    response.writeHead(found.answer.status, { "Content-Type": "application/json" });
    response.end(JSON.stringify(found.answer.body));
  };
  const port = await listening(server);

  const page = await browser.newPage({ viewport: { width: 400, height: 700 } });
  page.setDefaultTimeout(15_000);
  page.on("pageerror", ({ message }) => faults.push(message));
  page.on("console", (message) => {
    // The browser itself reports refused requests.
    const refused = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !refused) faults.push(message.text());
  });
  await page.goto(`http://127.0.0.1:${port}/`);
  const shown: Shown = {
    page,
    faults,
    asked,
    heard: () => page.evaluate(() => globalThis.heard),
    // One component is no page: the page around it has the heading.
    inaccessible: () => violations(page, { "page-has-heading-one": { enabled: false } }),
  };
  const close = async () => {
    await page.close();
    server.close();
    server.closeAllConnections();
  };
  return { shown, close };
}

function pageOf(story: string, properties: unknown): string {
  const json = JSON.stringify(properties).replaceAll("<", "\\u003c");
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>半边天统计</title><link rel="icon" href="data:,"><style>${styles}</style></head>
<body><div id="root"></div>
<script type="application/json" id="properties">${json}</script>
<script type="module" src="/${story}.js"></script></body>
</html>`;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function listening(server: Server): Promise<number> {
  return new Promise((resolvePort, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") reject(new Error("no port"));
      else resolvePort(address.port);
    });
  });
}
