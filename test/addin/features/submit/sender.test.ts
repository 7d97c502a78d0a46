import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createApi } from "../../../../addin/api/client.ts";
import { createSender } from "../../../../addin/features/submit/sender.ts";
import { problems } from "../../../../shared/problem.ts";
import { receiptOf } from "../../../support/pane-sheets.ts";
import { browserStorage, entry, openOutbox } from "./support.ts";

let server: Server | undefined;
afterEach(() => server?.close());

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Each answer serves one request: a status with a body, or a connection that breaks after the request was heard. */
async function serve(answers: readonly ("break" | Answer)[]) {
  const heard: { uuid: string; content: string }[] = [];
  server = createServer(async (request, response) => {
    let content = "";
    for await (const chunk of request) content += chunk;
    const answer = answers[heard.length];
    heard.push({ uuid: request.url?.split("/").at(-1) ?? "", content });
    if (answer === undefined || answer === "break") {
      request.socket.destroy();
      return;
    }
    const page = typeof answer.body === "string";
    response.writeHead(answer.status, { "content-type": page ? "text/html" : "application/json" });
    response.end(page ? answer.body : JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const api = createApi((path, init) => fetch(`http://127.0.0.1:${port}${String(path)}`, init), {
    token: () => "token",
    expired: () => undefined,
  });
  return { heard, api };
}

function refusal(code: keyof typeof problems) {
  const { status, title } = problems[code];
  return { status, body: { type: "about:blank", status, title, code } };
}

describe("a submission without a receipt", () => {
  it("is sent again under the same UUID until the receipt is there", async () => {
    const { heard, api } = await serve(["break", { status: 200, body: receiptOf() }]);
    const outbox = openOutbox();
    const sender = createSender(api, outbox);
    const first = outbox.put(entry());
    expect(await sender.send(first.pending)).toEqual({ kind: "kept", failure: { kind: "network" } });

    const second = outbox.put(entry());
    expect(await sender.send(second.pending)).toMatchObject({ kind: "received" });
    expect(heard[1]).toEqual(heard[0]);
    expect(outbox.waiting.get()).toEqual([]);
  });

  it("is sent once for a double click", async () => {
    const { heard, api } = await serve([{ status: 201, body: receiptOf() }]);
    const outbox = openOutbox();
    const sender = createSender(api, outbox);
    const [a, b] = [outbox.put(entry()).pending, outbox.put(entry()).pending];
    const results = await Promise.all([sender.send(a), sender.send(b)]);
    expect(heard).toHaveLength(1);
    expect(results.map(({ kind }) => kind)).toEqual(["received", "received"]);
    expect(sender.sending.get().size).toBe(0);
  });

  it("is kept while the server is busy or the session has ended, and dropped when it is refused", async () => {
    const { api } = await serve([
      refusal("try_again"),
      refusal("not_signed_in"),
      { status: 502, body: "a proxy's page" },
      refusal("collection_locked"),
    ]);
    const outbox = openOutbox();
    const sender = createSender(api, outbox);
    const { pending } = outbox.put(entry());
    for (const kind of ["kept", "kept", "kept", "refused"]) {
      expect((await sender.send(pending)).kind).toBe(kind);
      expect(outbox.waiting.get()).toHaveLength(kind === "kept" ? 1 : 0);
    }
  });

  it.each<[string, Answer]>([
    ["a network's sign-in page in its place", { status: 200, body: "<title>请登录无线网络</title>" }],
    ["a page that says created", { status: 201, body: "<p>ok</p>" }],
    ["JSON that is no receipt", { status: 200, body: { ok: true } }],
    ["nothing", { status: 204, body: "" }],
    ["a firewall's refusal", { status: 403, body: "<p>访问被拒绝</p>" }],
    ["a path that a proxy does not know", { status: 404, body: "<p>not found</p>" }],
    [
      "a refusal without one of our codes",
      { status: 422, body: { status: 422, title: "no", code: "other" } },
    ],
  ])("is kept when the answer is %s", async (_, answer) => {
    const { api } = await serve([answer, { status: 200, body: receiptOf() }]);
    const outbox = openOutbox();
    const sender = createSender(api, outbox);
    const { pending } = outbox.put(entry());
    expect(await sender.send(pending)).toEqual({
      kind: "kept",
      failure: { kind: "unexpected", status: answer.status },
    });
    expect(outbox.waiting.get()).toEqual([pending]);
    expect((await sender.send(pending)).kind).toBe("received");
    expect(outbox.waiting.get()).toEqual([]);
  });

  it("says so when the browser has no room, and is still sent", async () => {
    const { api } = await serve([{ status: 201, body: receiptOf() }]);
    const outbox = openOutbox(browserStorage(10));
    const { pending, kept } = outbox.put(entry());
    expect(kept).toBe(false);
    expect(await createSender(api, outbox).send(pending)).toMatchObject({ kind: "received" });
  });
});
