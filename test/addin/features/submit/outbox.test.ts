import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createApi } from "../../../../addin/api/client.ts";
import { createOutbox } from "../../../../addin/features/submit/outbox.ts";
import { createSender } from "../../../../addin/features/submit/sender.ts";
import type { SubmissionBody } from "../../../../shared/api/submissions.ts";
import { problems } from "../../../../shared/problem.ts";
import { receiptOf } from "../../../support/pane-sheets.ts";

/** The part of a browser's storage that matters here: it outlives the page, and can be full. */
function browserStorage(room = Number.POSITIVE_INFINITY) {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    key: (index: number) => [...entries.keys()][index] ?? null,
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new DOMException("full", "QuotaExceededError");
      entries.set(key, value);
    },
    removeItem: (key: string) => {
      entries.delete(key);
    },
  };
}

function body(amount = 500): SubmissionBody {
  return {
    collection: "women_loans-2019",
    formVersion: 1,
    baseVersion: null,
    records: [{ row: 3, subject: "999901000000", values: { amount } }],
    explanations: [],
    nil: false,
  };
}

const entry = (amount?: number) => ({
  account: "jia",
  title: "妇女创业小额贷款台账",
  period: "2019",
  body: body(amount),
});

function openOutbox(storage = browserStorage()) {
  let made = 0;
  return createOutbox({
    storage,
    newUuid: () => `00000000-0000-4000-8000-${String(++made).padStart(12, "0")}`,
    now: () => Date.UTC(2019, 11, 31, 8, 20),
  });
}

let server: Server | undefined;
afterEach(() => server?.close());

/** Each answer serves one request: a status with a body, or a connection that breaks after the request was heard. */
async function serve(answers: readonly ("break" | { status: number; body: unknown })[]) {
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
    response.writeHead(answer.status, { "content-type": "application/json" });
    response.end(JSON.stringify(answer.body));
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

  it("is there again after a reload, for its own account, at China's time", () => {
    const storage = browserStorage();
    openOutbox(storage).put(entry());
    const waiting = openOutbox(storage).waiting.get();
    expect(waiting).toHaveLength(1);
    expect(waiting[0]).toMatchObject({ account: "jia", body: body() });
    expect(waiting[0]?.savedAt.slice(0, 16)).toBe("2019-12-31T16:20");
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

  it("gets a new UUID when its content changes, and takes the older one's place", () => {
    const outbox = openOutbox();
    const first = outbox.put(entry(500)).pending;
    const second = outbox.put(entry(600)).pending;
    expect(second.uuid).not.toBe(first.uuid);
    expect(outbox.waiting.get()).toEqual([second]);
    outbox.put({ ...entry(600), account: "yi" });
    expect(outbox.waiting.get()).toHaveLength(2);
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

  it("says so when the browser has no room, and is still sent", async () => {
    const { api } = await serve([{ status: 201, body: receiptOf() }]);
    const outbox = openOutbox(browserStorage(10));
    const { pending, kept } = outbox.put(entry());
    expect(kept).toBe(false);
    expect(await createSender(api, outbox).send(pending)).toMatchObject({ kind: "received" });
  });

  it("that storage holds in another shape is left alone", () => {
    const storage = browserStorage();
    storage.setItem("halfsky.pending.x", "not json");
    storage.setItem("other", "{}");
    expect(openOutbox(storage).waiting.get()).toEqual([]);
    expect(storage.getItem("other")).toBe("{}");
  });
});
