import { describe, expect, it } from "vitest";
import { createKeptDesigns, type KeptDesigns } from "../../../../addin/features/forms/kept-designs.ts";
import { createSessionKeeper } from "../../../../addin/features/sign-in/session.ts";
import type { Drawer } from "../../../../addin/ui/database.ts";
import { memoryStorage } from "../../../../addin/ui/storage.ts";
import { workshops } from "../../../support/designs.ts";
import { district } from "../../../support/register.ts";

const TODAY = Date.UTC(2026, 10, 30);
const DAY = 86_400_000;

/** What a computer keeps: pages come and go. */
function computer(refuses = false) {
  const values = new Map<string, unknown>();
  const drawer: Drawer = {
    keys: async () => [...values.keys()],
    read: async (key) => structuredClone(values.get(key)),
    write: async (key, value) => {
      if (refuses) throw new Error("no room");
      values.set(key, structuredClone(value));
    },
    remove: async (key) => void values.delete(key),
  };
  /** A page of it, opened on a day. */
  const page = (now = TODAY) => {
    const session = createSessionKeeper(memoryStorage(), () => now);
    const signIn = (who: string): void =>
      session.accept({
        token: who,
        expiresAt: "2030-01-01T00:00:00.000Z",
        account: { login: who, name: who, role: "administrator", unit: district },
      });
    const kept = createKeptDesigns(drawer, session.state, () => now);
    return { session, signIn, kept };
  };
  return { values, page };
}

const left = (id: string, title = "走访台账") => ({
  design: { ...workshops, id, title },
  ...{ unit: district.code, source: "走访.xlsx", revision: 3, version: null, published: null },
});

async function titles(kept: KeptDesigns): Promise<readonly string[]> {
  await kept.ready();
  return kept.state.get().map(({ design }) => design.title);
}

describe("designs that the server does not have yet", () => {
  it("are there again on the next page of whoever made them, the newest first", async () => {
    const { page } = computer();
    const first = page();
    first.signIn("anna");
    first.kept.keep(left("own_a_1", "旧的"));
    first.kept.keep(left("own_a_1", "改过"));
    await first.kept.ready();
    const next = page(TODAY + DAY);
    next.signIn("anna");
    expect(await titles(next.kept)).toEqual(["改过"]);
    next.kept.keep(left("own_a_2", "第二张"));
    expect(await titles(next.kept)).toEqual(["第二张", "改过"]);
    expect(next.kept.state.get()[1]).toMatchObject({ login: "anna", revision: 3, source: "走访.xlsx" });
  });

  it("are nobody else's, and wait for her whose session ran out", async () => {
    const { page } = computer();
    const one = page();
    one.signIn("anna");
    one.kept.keep(left("own_a_1"));
    one.session.end(true);
    one.signIn("berta");
    expect(await titles(one.kept)).toEqual([]);
    one.session.end(true);
    one.signIn("anna");
    expect(await titles(one.kept)).toEqual(["走访台账"]);
  });

  it("go when she leaves, and nothing of them stays on the computer", async () => {
    const { page, values } = computer();
    const one = page();
    one.signIn("berta");
    one.kept.keep(left("own_b_1"));
    one.session.end(true);
    one.signIn("anna");
    one.kept.keep(left("own_a_1"));
    one.session.end(false);
    await one.kept.ready();
    expect([...values.keys()]).toEqual(["berta own_b_1"]);
    one.kept.keep(left("own_a_2"));
    expect(await titles(one.kept)).toEqual([]);
  });

  it("go when the server has just these, not when something was typed since", async () => {
    const { page, values } = computer();
    const { kept, signIn } = page();
    signIn("anna");
    const sent = left("own_a_1", "送出");
    kept.keep(sent);
    kept.keep(left("own_a_1", "又打了字"));
    kept.forget("own_a_1", sent.design);
    expect(await titles(kept)).toEqual(["又打了字"]);
    kept.forget("own_a_1");
    expect(await titles(kept)).toEqual([]);
    expect(values.size).toBe(0);
  });

  it("are given up after a month, and above twenty; what cannot be read is taken away", async () => {
    const { page, values } = computer();
    const first = page();
    first.signIn("anna");
    for (let nth = 1; nth <= 21; nth += 1) first.kept.keep(left(`own_a_${nth}`));
    await first.kept.ready();
    expect([values.size, values.has("anna own_a_1")]).toEqual([20, false]);
    values.set("anna own_a_99", { design: "?" });
    const later = page(TODAY + 29 * DAY);
    later.signIn("anna");
    expect(await titles(later.kept)).toHaveLength(20);
    expect(values.has("anna own_a_99")).toBe(false);
    const last = page(TODAY + 31 * DAY);
    last.signIn("anna");
    expect(await titles(last.kept)).toEqual([]);
    expect(values.size).toBe(0);
  });

  it("last as long as the page where the computer keeps nothing, and it is said", async () => {
    const { page } = computer(true);
    const { kept, signIn } = page();
    signIn("anna");
    expect(kept.lasting.get()).toBe(true);
    kept.keep(left("own_a_1"));
    expect(await titles(kept)).toEqual(["走访台账"]);
    expect(kept.lasting.get()).toBe(false);
  });
});
