import { afterEach, describe, expect, it } from "vitest";
import { createCatalogue } from "../../../../shared/form/catalogue.ts";
import { standardCatalogue, standardContent } from "../../../../shared/forms/index.ts";
import { receiptOf } from "../../../support/pane-sheets.ts";
import { type Answer, type CityServer, openPane, refusal, serve } from "./city-server.ts";
import { body, browserStorage, entry, openOutbox, submission } from "./support.ts";

let city: CityServer | undefined;
afterEach(() => city?.close());

async function open(answers: readonly ("break" | Answer)[], outbox = openOutbox()) {
  const server = await serve(answers);
  city = server;
  return { city: server, ...(await openPane(server, outbox)) };
}

const received: Answer = { status: 201, body: receiptOf() };
const LOANS = "women_loans";

describe("a submission without a receipt", () => {
  it("is sent again under the same UUID until the receipt is there", async () => {
    const { city, sender, outbox } = await open(["break", received]);
    const first = await sender.submit(submission());
    expect(first).toEqual({ result: { kind: "kept", failure: { kind: "network" } }, kept: true });
    expect((await sender.submit(submission())).result).toMatchObject({ kind: "received" });
    expect(city.heard[1]).toEqual(city.heard[0]);
    expect(outbox.waiting.get()).toEqual([]);
  });

  it("is sent once for a double click", async () => {
    const { city, sender } = await open([received]);
    const results = await Promise.all([sender.submit(submission()), sender.submit(submission())]);
    expect(city.heard).toHaveLength(1);
    expect(results.map(({ result }) => result.kind)).toEqual(["received", "received"]);
    expect(sender.sending.get().size).toBe(0);
  });

  it("is kept while the server is busy or the session has ended, and dropped when it is refused", async () => {
    const { sender, outbox } = await open([
      refusal("try_again"),
      refusal("not_signed_in"),
      { status: 502, body: "a proxy's page" },
      refusal("collection_locked"),
    ]);
    const { pending } = outbox.put(entry());
    for (const kind of ["kept", "kept", "kept", "refused"]) {
      expect((await sender.send(pending, LOANS)).kind).toBe(kind);
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
  ])("is kept when the answer is %s", async (what, answer) => {
    const { sender, outbox } = await open([answer, received]);
    const { pending } = outbox.put(entry());
    expect(await sender.send(pending, LOANS)).toEqual({
      kind: "kept",
      failure: { kind: what === "JSON that is no receipt" ? "unread" : "unexpected", status: answer.status },
    });
    expect(outbox.waiting.get()).toEqual([pending]);
    expect((await sender.send(pending, LOANS)).kind).toBe("received");
    expect(outbox.waiting.get()).toEqual([]);
  });

  it("says so when the browser has no room, and is still sent", async () => {
    const { sender } = await open([received], openOutbox(browserStorage(10)));
    expect(await sender.submit(submission())).toMatchObject({ result: { kind: "received" }, kept: false });
  });
});

describe("what its form does not ask for", () => {
  const wrong = (values: Record<string, string | number>) => {
    const [record] = body().records;
    if (record === undefined) throw new Error("no record");
    return { ...submission(), body: { ...body(), records: [{ ...record, values }] } };
  };

  it.each<[string, Record<string, string | number>, string]>([
    ["a column that must stay", { amount: 500, borrower: "测试甲" }, "records.0.values unrecognized_keys"],
    ["a column of nobody's", { amount: 500, 测试甲: 1 }, "records.0.values.* invalid_key"],
    ["a figure out of all bounds", { amount: -500 }, "records.0.values.amount too_small"],
    ["a word in the place of a code", { loan_type: "测试甲" }, "records.0.values.loan_type invalid_value"],
    [
      "a telephone number in a text",
      { amount: 500, bank: "电话13800000000" },
      "records.0.values.bank personal_data",
    ],
  ])("is withheld, kept nowhere, and told without what it holds: %s", async (_, values, issue) => {
    const { city, sender, outbox, faults } = await open([received]);
    expect(await sender.submit(wrong(values))).toEqual({ result: { kind: "withheld" }, kept: false });
    expect([city.heard, outbox.waiting.get()]).toEqual([[], []]);
    expect(faults).toEqual([expect.stringContaining(`withheld women_loans ${body().formVersion}: ${issue}`)]);
    expect(faults[0]).not.toMatch(/测试甲|13800000000|500/);
  });

  it("is withheld where nobody knows the form, and stays where it waits", async () => {
    const { city, sender, outbox, faults } = await open([received]);
    const { pending } = outbox.put(entry());
    expect(await sender.send(pending, "nobodys_form")).toEqual({ kind: "withheld" });
    expect([city.heard.length, outbox.waiting.get()]).toEqual([0, [pending]]);
    expect(faults).toEqual([expect.stringContaining("formVersion unknown")]);
  });
});

describe("a submission that meets a newer catalogue", () => {
  const newer = { ...standardContent, vocabularies: [{ form: LOANS, titles: ["放款册"] }] };
  const digest = createCatalogue(newer).digest;

  it("is sent again by it, under the same UUID", async () => {
    const { city, sender, catalogue, outbox } = await open([received]);
    city.catalogue = newer;
    expect((await sender.submit(submission())).result).toMatchObject({ kind: "received" });
    const [first] = city.outdated;
    expect([city.outdated.length, first?.digest]).toEqual([1, standardCatalogue.digest]);
    expect(city.heard).toEqual([{ ...first, digest }]);
    expect([catalogue.digest(), outbox.waiting.get()]).toEqual([digest, []]);
  });

  it("is sent again after days in the outbox, when its page comes to know the catalogue", async () => {
    const storage = browserStorage();
    const before = await open(["break", received], openOutbox(storage));
    await before.sender.submit(submission());
    const [waiting] = before.outbox.waiting.get();
    const outbox = openOutbox(storage);
    const { sender } = await openPane(before.city, outbox);
    before.city.catalogue = newer;
    const [pending] = outbox.waiting.get();
    if (pending === undefined) throw new Error("nothing waits");
    expect(await sender.send(pending, LOANS)).toMatchObject({ kind: "received" });
    expect(before.city.heard.map(({ uuid }) => uuid)).toEqual([waiting?.uuid, waiting?.uuid]);
    expect(outbox.waiting.get()).toEqual([]);
  });

  it("asks whether the sheet still says so, once the new catalogue is there", async () => {
    const { city, sender, catalogue } = await open([received]);
    city.catalogue = newer;
    const asked: string[] = [];
    const stands = async () => {
      asked.push(catalogue.digest());
      return true;
    };
    const { result } = await sender.submit(submission(), { digest: catalogue.digest(), stands });
    expect([result.kind, asked]).toEqual(["received", [digest]]);
  });

  it("is not sent when the sheet says something else by now, and waits", async () => {
    const { city, sender, catalogue, outbox } = await open([received]);
    const asked = { digest: catalogue.digest(), stands: async () => false };
    city.catalogue = newer;
    expect(await sender.submit(submission(), asked)).toEqual({ result: { kind: "changed" }, kept: true });
    expect([city.heard.length, city.outdated.length, outbox.waiting.get().length]).toEqual([0, 1, 1]);
  });

  it("is not sent either when the catalogue came while she was asked", async () => {
    const { city, sender, catalogue } = await open([received]);
    const asked = { digest: catalogue.digest(), stands: async () => false };
    city.catalogue = newer;
    await catalogue.renew();
    expect((await sender.submit(submission(), asked)).result).toEqual({ kind: "changed" });
    expect([city.heard, city.outdated]).toEqual([[], []]);
  });

  it("is not held up by a sheet that was edited since, while the catalogue is the same", async () => {
    const { sender, catalogue } = await open([received]);
    const asked = { digest: catalogue.digest(), stands: async () => false };
    expect((await sender.submit(submission(), asked)).result.kind).toBe("received");
  });

  it("is weighed by it, and waits where its form is no longer known", async () => {
    const { city, sender, outbox } = await open([received]);
    city.catalogue = { ...newer, forms: newer.forms.filter(({ id }) => id !== LOANS) };
    expect((await sender.submit(submission())).result).toEqual({ kind: "withheld" });
    expect([city.heard.length, outbox.waiting.get().length]).toEqual([0, 1]);
  });

  it("waits where the new catalogue cannot be had, or is said to be the old one", async () => {
    const { city, sender, outbox } = await open([
      refusal("catalogue_outdated"),
      refusal("catalogue_outdated"),
      received,
    ]);
    const kept = await sender.submit(submission());
    expect(kept.result).toMatchObject({ kind: "kept", failure: { problem: { code: "catalogue_outdated" } } });
    city.catalogue = null;
    expect((await sender.submit(submission())).result).toEqual({
      kind: "kept",
      failure: { kind: "network" },
    });
    expect(outbox.waiting.get()).toHaveLength(1);
    city.catalogue = standardContent;
    expect((await sender.submit(submission())).result.kind).toBe("received");
    expect(new Set(city.heard.map(({ uuid }) => uuid)).size).toBe(1);
  });

  it("does not go round for ever", async () => {
    const { city, sender, outbox } = await open([]);
    let turn = 0;
    // Another one at each request, as while a deployment is under way.
    Object.defineProperty(city, "catalogue", {
      get: () => ({ ...newer, vocabularies: [{ form: LOANS, titles: [`册${++turn}`] }] }),
    });
    expect((await sender.submit(submission())).result).toMatchObject({ kind: "kept" });
    expect([city.outdated.length, outbox.waiting.get().length]).toEqual([3, 1]);
  });
});
