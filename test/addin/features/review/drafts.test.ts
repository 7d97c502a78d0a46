import { describe, expect, it } from "vitest";
import { createNoteDrafts } from "../../../../addin/features/review/drafts.ts";
import { createSessionKeeper } from "../../../../addin/features/sign-in/session.ts";
import { memoryStorage } from "../../../../addin/ui/storage.ts";
import { district } from "../../../support/register.ts";

const VERSION = "0c6bb5b1-0f3c-4b58-9a3e-2f6a0c6d3f11";
const note = { row: 3, column: "amount", text: "请核对" };

function deskOf(login: string) {
  const session = createSessionKeeper(memoryStorage(), () => Date.UTC(2019, 11, 31));
  const signIn = (who: string): void =>
    session.accept({
      token: who,
      expiresAt: "2020-01-01T00:00:00.000Z",
      account: { login: who, name: who, role: "reviewer", unit: district },
    });
  signIn(login);
  const drafts = createNoteDrafts(session.state);
  drafts.set(VERSION, [note]);
  return { session, signIn, notes: () => drafts.state.get().get(VERSION) };
}

describe("notes in the making", () => {
  it("stay while their officer is there, and go when she leaves", () => {
    const { session, signIn, notes } = deskOf("anna");
    session.passwordChanged();
    expect(notes()).toEqual([note]);
    session.end(false);
    expect(notes()).toBeUndefined();
    signIn("anna");
    expect(notes()).toBeUndefined();
  });

  it("wait for the officer whose session ran out", () => {
    const { session, signIn, notes } = deskOf("anna");
    session.end(true);
    signIn("anna");
    expect(notes()).toEqual([note]);
  });

  it("are nobody else's after a session ran out", () => {
    const { session, signIn, notes } = deskOf("anna");
    session.end(true);
    signIn("berta");
    expect(notes()).toBeUndefined();
    signIn("anna");
    expect(notes()).toBeUndefined();
  });
});
