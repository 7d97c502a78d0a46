import { describe, expect, it } from "vitest";
import { createFitDrafts } from "../../../../../addin/features/forms/fit/fit-drafts.ts";
import { createSessionKeeper } from "../../../../../addin/features/sign-in/session.ts";
import { memoryStorage, noStorage } from "../../../../../addin/ui/storage.ts";
import { district } from "../../../../support/register.ts";

function computer(storage = memoryStorage()) {
  const session = createSessionKeeper(memoryStorage(), () => Date.UTC(2019, 11, 31));
  const signIn = (who: string): void =>
    session.accept({
      token: who,
      expiresAt: "2020-01-01T00:00:00.000Z",
      account: { login: who, name: who, role: "administrator", unit: district },
    });
  return { storage, session, signIn, drafts: createFitDrafts(storage, session.state) };
}

describe("drafts of fitted forms", () => {
  it("outlive the tab, each account's by itself", () => {
    const { storage, signIn, drafts } = computer();
    signIn("anna");
    expect(drafts.keep("loans", "one")).toBe(true);
    drafts.keep("training", "two");
    drafts.forget("training");
    const later = computer(storage);
    later.signIn("berta");
    expect(later.drafts.get("loans")).toBeNull();
    expect(later.drafts.forms()).toEqual([]);
    later.signIn("anna");
    expect(later.drafts.get("loans")).toBe("one");
    expect(later.drafts.forms()).toEqual(["loans"]);
  });

  it("go when she signs out, and nobody else's go with them", () => {
    const { signIn, session, drafts } = computer();
    signIn("an");
    drafts.keep("loans", "of an");
    signIn("anna");
    drafts.keep("loans", "of anna");
    session.end(false);
    expect(drafts.get("loans")).toBeNull();
    expect(drafts.keep("loans", "nobody's")).toBe(false);
    signIn("anna");
    expect(drafts.get("loans")).toBeNull();
    signIn("an");
    expect(drafts.get("loans")).toBe("of an");
  });

  it("wait for her whose session ran out", () => {
    const { signIn, session, drafts } = computer();
    signIn("anna");
    drafts.keep("loans", "one");
    session.end(true);
    signIn("anna");
    expect(drafts.get("loans")).toBe("one");
  });

  it("say when this browser keeps nothing", () => {
    const { signIn, drafts } = computer(noStorage());
    signIn("anna");
    expect(drafts.keep("loans", "one")).toBe(false);
  });
});
