import { describe, expect, it } from "vitest";
import { createAccountsApi } from "../../../addin/api/accounts.ts";
import { type Api, createApi } from "../../../addin/api/client.ts";
import { createConnection } from "../../../addin/api/connection.ts";
import type { Outcome } from "../../../addin/api/failure.ts";
import { failureText } from "../../../addin/messages/failure-text.ts";
import type { ListedAccount } from "../../../shared/api/accounts.ts";
import { problems } from "../../../shared/problem.ts";
import { collectionOf, receiptOf } from "../../support/pane-sheets.ts";
import { payload } from "../features/submit/support.ts";

function apiOf(answer: (request: Request) => Response | Promise<Response>, token: string | null = "secret") {
  const requests: Request[] = [];
  let expired = 0;
  const connection = createConnection(
    async (path, init) => {
      const request = new Request(new URL(String(path), "http://pane.test"), init);
      requests.push(request);
      return answer(request);
    },
    {
      token: () => token,
      expired: () => {
        expired += 1;
      },
    },
  );
  const api = createApi(connection);
  return { api, requests, expired: () => expired };
}

const listedAccount: ListedAccount = {
  id: 5,
  login: "jia",
  name: "测试甲",
  role: "reporter",
  unit: { code: "E", name: "测试东区妇联" },
  state: "active",
  createdAt: null,
  lastSignInAt: null,
  sessions: 0,
  secondFactor: false,
  own: false,
};

function problem(code: keyof typeof problems): Response {
  const { status, title } = problems[code];
  return Response.json({ type: "about:blank", status, title, code }, { status });
}

describe("the way to the server", () => {
  it("carries the token and asks for what the interface names", async () => {
    const { api, requests } = apiOf(({ url }) =>
      Response.json({
        collections: [collectionOf("missing")],
        next: url.includes("after=") ? null : "1.1",
      }),
    );
    const outcome = await api.collectionsOf("2019");
    expect(outcome.ok && outcome.value.map(({ form, units }) => [form, units.length])).toEqual([
      ["women_loans", 2],
    ]);
    expect(requests.map(({ headers }) => headers.get("authorization"))).toEqual([
      "Bearer secret",
      "Bearer secret",
    ]);
    expect(requests.map(({ url }) => url.replace("http://pane.test", ""))).toEqual([
      "/api/collections?period=2019",
      "/api/collections?period=2019&after=1.1",
    ]);
  });

  it("opens the link that it was given, and escapes a sample's name", async () => {
    const { api, requests } = apiOf(() => Response.json({ url: "/api/downloads/a_b-1", expiresAt: "x" }));
    const query = { period: "2019", form: ["a", "b"], state: "approved" as const };
    const link = await api.downloadLink({ file: "merged.xlsx", query });
    if (!link.ok) throw new Error("no link");
    await api.openLink(link.value, AbortSignal.timeout(1000));
    await api.sample("台账 1/2.xlsx");
    expect(await requests[0]?.clone().json()).toEqual({ file: "merged.xlsx", query });
    expect(requests.map(({ url }) => url.replace("http://pane.test", ""))).toEqual([
      "/api/downloads",
      "/api/downloads/a_b-1",
      "/api/samples/%E5%8F%B0%E8%B4%A6%201%2F2.xlsx",
    ]);
  });

  it("throws nobody out for a question that the pane asks by itself", async () => {
    const { api, expired } = apiOf(() => problem("not_signed_in"));
    expect(await api.tryRows(payload(), "submitting", "3f9a")).toMatchObject({
      ok: false,
      failure: { kind: "problem" },
    });
    expect(expired()).toBe(0);
    await api.me();
    expect(expired()).toBe(1);
  });

  it("names the catalogue by which rows were read, where they are looked at and where they are sent", async () => {
    const { api, requests } = apiOf(() => problem("catalogue_outdated"));
    await api.tryRows(payload(), "submitting", "3f9a");
    await api.submit("00000000-0000-4000-8000-000000000001", payload(), "3f9a");
    expect(requests.map(({ method, headers }) => [method, headers.get("halfsky-catalogue")])).toEqual([
      ["POST", "3f9a"],
      ["PUT", "3f9a"],
    ]);
    const { collection, formVersion, records } = payload();
    expect(await requests[0]?.clone().json()).toEqual({
      collection,
      formVersion,
      records,
      occasion: "submitting",
    });
    expect(await requests[1]?.clone().json()).toEqual(payload());
  });

  it("shows a problem by its title, in words that say what to do", async () => {
    const { api } = apiOf(() => problem("collection_locked"));
    const outcome = await api.me();
    expect(outcome.ok ? "" : failureText(outcome.failure)).toBe(problems.collection_locked.title);
  });

  it("takes another page's answer for a failure, never for data", async () => {
    const html = apiOf(() => new Response("<html>", { status: 200 }));
    expect(await html.api.me()).toEqual({ ok: false, failure: { kind: "unexpected", status: 200 } });
    const shape = apiOf(() => Response.json({ collections: [{ id: 1 }], next: null }));
    expect(await shape.api.collections()).toEqual({
      ok: false,
      failure: { kind: "unread", status: 200 },
    });
  });

  it("says to reload the page when a newer server answers what this page does not know", async () => {
    const receipt = { ...receiptOf(), state: "sealed_for_good" };
    const answers: readonly [asked: (api: Api) => Promise<Outcome<unknown>>, answer: unknown][] = [
      [(api) => api.submit("u", payload(), "3f9a"), receipt],
      [
        (api) => api.collectionsOf("2019"),
        { collections: [{ ...collectionOf("missing"), state: "archived" }], next: null },
      ],
      [
        ({ connection }) => createAccountsApi(connection).list(),
        { accounts: [{ ...listedAccount, state: "asleep" }], next: null },
      ],
      [
        ({ connection }) => createAccountsApi(connection).list(),
        { accounts: [{ ...listedAccount, role: "auditor" }], next: null },
      ],
      [(api) => api.me(), { account: null }],
    ];
    for (const [asked, answer] of answers) {
      const outcome = await asked(apiOf(() => Response.json(answer)).api);
      if (outcome.ok) throw new Error(`read: ${JSON.stringify(answer)}`);
      expect(outcome.failure).toEqual({ kind: "unread", status: 200 });
      expect(failureText(outcome.failure)).toContain("请刷新页面");
    }
  });

  it("tells a refusal by its words, though a newer server says more about it than this page knows", async () => {
    const known = { type: "about:blank", status: 409, title: "请明天再来", code: "not_known_here" };
    const { api } = apiOf(() =>
      Response.json({ ...known, findings: [{ severity: "fatal" }] }, { status: 409 }),
    );
    const outcome = await api.me();
    expect(outcome).toEqual({ ok: false, failure: { kind: "problem", problem: known } });
    if (!outcome.ok) expect(failureText(outcome.failure)).toBe("请明天再来");
  });

  it("says when the network is at fault, also when an answer breaks off", async () => {
    const down = apiOf(() => {
      throw new TypeError("fetch failed");
    });
    expect(await down.api.me()).toEqual({ ok: false, failure: { kind: "network" } });
    const cut = apiOf(
      () =>
        new Response(
          new ReadableStream({
            start(controller) {
              controller.error(new TypeError("cut"));
            },
          }),
        ),
    );
    expect(await cut.api.me()).toEqual({ ok: false, failure: { kind: "network" } });
  });

  it("notices that the session has ended, but not at the sign-in itself", async () => {
    const ended = apiOf(() => problem("not_signed_in"));
    await ended.api.me();
    expect(ended.expired()).toBe(1);
    const wrong = apiOf(() => problem("sign_in_failed"), null);
    await wrong.api.signIn("jia", "wrong");
    expect(wrong.expired()).toBe(0);
    expect(wrong.requests[0]?.headers.has("authorization")).toBe(false);
  });
});
