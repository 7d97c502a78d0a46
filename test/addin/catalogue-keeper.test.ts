import { describe, expect, it } from "vitest";
import type { NamedContent } from "../../addin/api/catalogue.ts";
import type { Failure, Outcome } from "../../addin/api/failure.ts";
import { createCatalogueKeeper } from "../../addin/catalogue-keeper.ts";
import type { CatalogueContent } from "../../shared/form/catalogue.ts";
import { standardCatalogue, standardContent } from "../../shared/forms/index.ts";
import { twoVersionsCatalogue, twoVersionsContent } from "../support/two-versions.ts";

const older: NamedContent = { digest: standardCatalogue.digest, ...standardContent };
const newer: NamedContent = { digest: twoVersionsCatalogue.digest, ...twoVersionsContent };
const network: Failure = { kind: "network" };
const broken: Outcome<null> = { ok: false, failure: network };
const same: Outcome<null> = { ok: true, value: null };
const sent = (value: NamedContent): Outcome<NamedContent> => ({ ok: true, value });

/** A keeper whose server gives these answers, one after the other, on a computer that keeps `kept`. */
function keeperOf(answers: readonly Outcome<NamedContent | null>[], kept: unknown = null) {
  const asked: (string | undefined)[] = [];
  const handedOn: CatalogueContent[] = [];
  const shelved: unknown[] = [];
  const keeper = createCatalogueKeeper({
    api: {
      catalogue: async (known) => {
        asked.push(known);
        return answers[asked.length - 1] ?? broken;
      },
    },
    shelf: {
      read: async () => kept,
      write: async (content) => void shelved.push(content),
    },
    onNew: (content) => handedOn.push(content),
  });
  const digest = () => {
    const state = keeper.state.get();
    return state.kind === "ready" ? state.digest : state.kind;
  };
  return { keeper, asked, handedOn, shelved, digest };
}

describe("the catalogue that the pane holds", () => {
  it("is the server's, kept for the next time", async () => {
    const { keeper, asked, handedOn, shelved, digest } = keeperOf([sent(older)]);
    expect(digest()).toBe("loading");
    expect(await keeper.renew()).toEqual({ ok: true, value: older.digest });
    expect([digest(), asked]).toEqual([older.digest, [undefined]]);
    expect(shelved).toEqual([older]);
    expect(handedOn).toEqual([standardContent]);
  });

  it("knows which forms nobody is asked for any more, also the next time", async () => {
    const retired: NamedContent = { ...older, retired: ["women_loans"] };
    const { keeper, shelved } = keeperOf([sent(retired)]);
    await keeper.renew();
    expect(shelved).toEqual([retired]);
    const kept = keeperOf([same], structuredClone(retired));
    await kept.keeper.renew();
    for (const state of [keeper.state.get(), kept.keeper.state.get()]) {
      if (state.kind !== "ready") throw new Error(state.kind);
      expect(state.catalogue.offered.map(({ id }) => id)).not.toContain("women_loans");
      expect(state.catalogue.newest.map(({ id }) => id)).toContain("women_loans");
    }
  });

  it("is the one that was kept when the server says that it is the same", async () => {
    const { keeper, asked, shelved, digest } = keeperOf([same], structuredClone(older));
    await keeper.renew();
    expect([digest(), asked, shelved]).toEqual([older.digest, [older.digest], []]);
  });

  it("is the one that was kept when the server cannot be reached", async () => {
    const { keeper, digest } = keeperOf([broken], older);
    expect(await keeper.renew()).toEqual({ ok: false, failure: network });
    expect(digest()).toBe(older.digest);
  });

  it("cannot be had without network and without a kept one, and then is asked for again", async () => {
    const { keeper, digest, asked } = keeperOf([broken, sent(older)]);
    await keeper.renew();
    expect(keeper.state.get()).toEqual({ kind: "failed", failure: network });
    const again = keeper.renew();
    expect(digest()).toBe("loading");
    await again;
    expect([digest(), asked]).toEqual([older.digest, [undefined, undefined]]);
  });

  it.each<[string, unknown]>([
    ["nothing", null],
    ["something else", "<html>"],
    ["forms of another shape", { ...older, forms: [{}] }],
    ["a form that feeds what is not there", { ...older, indicators: [] }],
  ])("is asked for without a digest where %s was kept", async (_, kept) => {
    const { keeper, asked, digest } = keeperOf([sent(newer)], kept);
    await keeper.renew();
    expect([asked, digest()]).toEqual([[undefined], newer.digest]);
  });

  it("is no proxy's page", async () => {
    const page = { digest: "x" } as NamedContent;
    const { keeper } = keeperOf([sent(page)]);
    await keeper.renew();
    expect(keeper.state.get()).toEqual({ kind: "failed", failure: { kind: "unread", status: 200 } });
  });

  it("needs no computer that keeps anything", async () => {
    const refuse = async (): Promise<never> => {
      throw new DOMException("denied", "SecurityError");
    };
    const keeper = createCatalogueKeeper({
      api: { catalogue: async () => sent(older) },
      shelf: { read: refuse, write: refuse },
      onNew: () => undefined,
    });
    expect(await keeper.renew()).toEqual({ ok: true, value: older.digest });
  });

  it("gives way to a newer one, and stays when that cannot be had", async () => {
    const { keeper, asked, handedOn, shelved, digest } = keeperOf([sent(older), broken, same, sent(newer)]);
    await keeper.renew();
    await keeper.renew();
    await keeper.renew();
    expect([digest(), handedOn.length]).toEqual([older.digest, 1]);
    await keeper.renew();
    expect([digest(), asked.at(-1), handedOn.at(-1)]).toEqual([
      newer.digest,
      older.digest,
      twoVersionsContent,
    ]);
    expect(shelved).toEqual([older, newer]);
  });

  it("is asked for once by all who ask meanwhile, and handed on before anybody sees it", async () => {
    const { keeper, asked, handedOn } = keeperOf([sent(older)]);
    const seen: number[] = [];
    keeper.state.subscribe(() => seen.push(handedOn.length));
    await Promise.all([keeper.renew(), keeper.renew()]);
    expect([asked.length, seen]).toEqual([1, [1]]);
  });
});

describe("a version of a form that somebody names", () => {
  const first = { form: "test_events", formVersion: 1 };

  it("is asked for when it is not held, before the answer", async () => {
    const { keeper, asked, digest } = keeperOf([sent(older), sent(newer)]);
    await keeper.renew();
    await keeper.ensure([{ form: "women_loans", formVersion: 1 }]);
    expect(asked).toHaveLength(1);
    await keeper.ensure([first]);
    expect([asked.length, digest()]).toEqual([2, newer.digest]);
    await keeper.ensure([first]);
    expect(asked).toHaveLength(2);
  });

  it("is asked for in vain only once, but again after the network was gone", async () => {
    const { keeper, asked } = keeperOf([sent(older), broken, same, same]);
    await keeper.renew();
    await keeper.ensure([first]);
    await keeper.ensure([first]);
    await keeper.ensure([first]);
    expect(asked).toHaveLength(3);
    await keeper.ensure([first, { ...first, formVersion: 2 }]);
    expect(asked).toHaveLength(4);
  });

  it("waits for the catalogue itself", async () => {
    const { keeper, asked, digest } = keeperOf([sent(newer)]);
    await keeper.ensure([first]);
    expect([asked.length, digest()]).toEqual([1, newer.digest]);
    const without = keeperOf([]);
    await without.keeper.ensure([first]);
    expect([without.asked.length, without.digest()]).toEqual([1, "failed"]);
  });
});
