import { describe, expect, it } from "vitest";
import { createSessionKeeper } from "../../../../addin/features/sign-in/session.ts";
import type { Session } from "../../../../shared/api/sessions.ts";
import { district } from "../../../support/register.ts";

const session: Session = {
  token: "secret",
  expiresAt: "2020-01-01T00:00:00.000Z",
  account: { login: "jia", name: "测试员", role: "reporter", unit: district },
};

function tabStorage() {
  const entries = new Map<string, string>();
  return {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
  };
}

const before = () => Date.UTC(2019, 11, 31);
const after = () => Date.UTC(2020, 0, 2);

describe("the session", () => {
  it("outlives a reload of the tab, until it expires", () => {
    const storage = tabStorage();
    createSessionKeeper(storage, before).accept(session);
    expect(createSessionKeeper(storage, before).token()).toBe("secret");
    expect(createSessionKeeper(storage, after).state.get()).toEqual({ kind: "signed-out", expired: false });
  });

  it("is forgotten on leaving, and told apart from one that ended by itself", () => {
    const storage = tabStorage();
    const keeper = createSessionKeeper(storage, before);
    keeper.accept(session);
    expect(keeper.state.get()).toEqual({ kind: "signed-in", account: session.account });
    keeper.end(true);
    expect(keeper.state.get()).toEqual({ kind: "signed-out", expired: true });
    expect(keeper.token()).toBeNull();
    expect(createSessionKeeper(storage, before).token()).toBeNull();
  });

  it("is open for everything once what was owed first is done", () => {
    const storage = tabStorage();
    const keeper = createSessionKeeper(storage, before);
    const { account } = session;
    keeper.accept({ ...session, account: { ...account, mustChangePassword: true, mustEnrol: true } });
    keeper.passwordChanged();
    expect(keeper.state.get()).toEqual({ kind: "signed-in", account: { ...account, mustEnrol: true } });
    keeper.enrolled();
    expect(createSessionKeeper(storage, before).state.get()).toEqual({ kind: "signed-in", account });
  });

  it("says how many recovery codes are left after one was used, until she has read it", () => {
    const storage = tabStorage();
    const keeper = createSessionKeeper(storage, before);
    const { account } = session;
    keeper.accept({ ...session, recoveryLeft: 0 });
    expect(createSessionKeeper(storage, before).state.get()).toEqual({
      kind: "signed-in",
      account,
      recoveryLeft: 0,
    });
    keeper.recoveryRead();
    for (const { state } of [keeper, createSessionKeeper(storage, before)]) {
      expect(state.get()).toEqual({ kind: "signed-in", account });
    }
  });

  it("is not taken from storage in another shape", () => {
    const storage = tabStorage();
    storage.setItem("halfsky.session", JSON.stringify({ token: "x" }));
    expect(createSessionKeeper(storage, before).token()).toBeNull();
    storage.setItem("halfsky.session", "{");
    expect(createSessionKeeper(storage, before).token()).toBeNull();
  });

  it("leaves behind what this browser is known by, and nothing of whom", () => {
    const [tab, lasting] = [tabStorage(), tabStorage()];
    const keeper = createSessionKeeper(tab, before, lasting);
    expect(keeper.device()).toBeNull();
    keeper.accept({ ...session, device: "known" });
    keeper.end(false);
    expect(createSessionKeeper(tabStorage(), before, lasting).device()).toBe("known");
    expect(tab.getItem("halfsky.session")).toBeNull();
  });

  it("begins all the same where there is no room for that", () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    };
    const keeper = createSessionKeeper(tabStorage(), before, full);
    keeper.accept({ ...session, device: "known" });
    expect(keeper.token()).toBe("secret");
  });
});
