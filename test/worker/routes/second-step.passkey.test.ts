import { beforeAll, describe, expect, it } from "vitest";
import { pairingLookSchema, pairingSchema } from "../../../shared/api/second-factor.ts";
import { MINUTE } from "../../../worker/base/clock.ts";
import { type Lies, newAuthenticator } from "../support/authenticator.ts";
import { createCity, type TestCity } from "../support/city.ts";
import {
  appWith,
  enrolPasskey,
  enter,
  type HeldApp,
  newLogin,
  PASSWORD,
  passkeyRequest,
  pendingIn,
  second,
  sessionIn,
  withPasskey,
} from "../support/factors.ts";
import { problemOf } from "../support/requests.ts";

let city: TestCity;
beforeAll(async () => {
  city = await createCity();
});

const refused = async (response: Response) => (await problemOf(response)).code;

type Holder = Awaited<ReturnType<typeof withPasskey>>;

async function stepBy(app: HeldApp, pending: string, { authenticator }: Holder, lies: Lies = {}) {
  const credential = await authenticator.answer(await passkeyRequest(app, { pending }), lies);
  return app.send("POST", "/api/sessions/second/passkey", { pending, credential });
}

describe("signing in with a passkey", () => {
  it.each([true, false])("opens a session after the password (one that counts: %s)", async (counts) => {
    const app = appWith();
    const holder = await withPasskey(app, city.east, counts);
    const asked = await enter(app, holder.login);
    expect(await asked.json()).toMatchObject({ ways: { totp: false, passkey: true, recovery: true } });
    for (const _ of [1, 2]) {
      const { token } = await sessionIn(await stepBy(app, await pendingIn(app, holder.login), holder));
      expect((await app.ask("/api/me", {}, { token })).status).toBe(200);
    }
  });

  it.each<[string, Lies]>([
    ["another origin", { origin: "https://halfsky.test.example" }],
    ["the same host without TLS", { origin: "http://halfsky.test" }],
    ["another host", { rpId: "example.test" }],
    ["the making of one instead of its use", { type: "webauthn.create" }],
    ["a counter that went back", { counter: 1 }],
  ])("refuses %s", async (_, lies) => {
    const app = appWith();
    const holder = await withPasskey(app, city.east);
    expect((await stepBy(app, await pendingIn(app, holder.login), holder)).status).toBe(201);
    const pending = await pendingIn(app, holder.login);
    expect(await refused(await stepBy(app, pending, holder, lies))).toBe("second_step_failed");
    expect((await stepBy(app, pending, holder)).status).toBe(201);
  });

  it("takes an answer once, to the challenge of its own sign-in", async () => {
    const app = appWith();
    const holder = await withPasskey(app, city.east, false);
    const take = (pending: string, credential: unknown) =>
      app.send("POST", "/api/sessions/second/passkey", { pending, credential });
    const pending = await pendingIn(app, holder.login);
    const credential = await holder.authenticator.answer(await passkeyRequest(app, { pending }));
    const other = await pendingIn(app, holder.login);
    await passkeyRequest(app, { pending: other });
    expect(await refused(await take(other, credential))).toBe("second_step_failed");
    const statuses = await Promise.all([1, 2, 3].map(async () => (await take(pending, credential)).status));
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(await refused(await take(await pendingIn(app, holder.login), credential))).toBe(
      "second_step_failed",
    );
  });

  it("refuses the passkey of another account, and one that was taken away", async () => {
    const app = appWith();
    const mine = await withPasskey(app, city.east);
    const other = await withPasskey(app, city.east);
    expect(await refused(await stepBy(app, await pendingIn(app, other.login), mine))).toBe(
      "second_step_failed",
    );
    await enrolPasskey(app, mine.session, await newAuthenticator());
    const { passkeys } = (await (await app.ask("/api/me/factors", {}, mine.session)).json()) as {
      passkeys: { id: string }[];
    };
    expect(passkeys).toHaveLength(2);
    const pending = await pendingIn(app, mine.login);
    const credential = await mine.authenticator.answer(await passkeyRequest(app, { pending }));
    const body = { password: PASSWORD, passkey: credential.id };
    expect((await app.send("POST", "/api/me/factors/remove", body, mine.session)).status).toBe(204);
    // What waited for it is over; a new sign-in does not know it.
    const late = await app.send("POST", "/api/sessions/second/passkey", { pending, credential });
    expect(await refused(late)).toBe("second_step_over");
    expect(await refused(await stepBy(app, await pendingIn(app, mine.login), mine))).toBe(
      "second_step_failed",
    );
  });
});

describe("making a passkey", () => {
  it.each<[string, Lies]>([
    ["another origin", { origin: "https://halfsky.test.example" }],
    ["another host", { rpId: "example.test" }],
  ])("refuses %s", async (_, lies) => {
    const app = appWith();
    const session = await sessionIn(await enter(app, await newLogin(city.east)));
    const made = await enrolPasskey(app, session, await newAuthenticator(), lies);
    expect(await refused(made)).toBe("passkey_refused");
  });

  it("refuses one that another account has", async () => {
    const app = appWith();
    const { authenticator } = await withPasskey(app, city.east);
    const session = await sessionIn(await enter(app, await newLogin(city.east)));
    expect(await refused(await enrolPasskey(app, session, authenticator))).toBe("passkey_refused");
  });
});

describe("a browser window beside a pane that cannot ask for passkeys", () => {
  const pair = async (app: HeldApp, pending: string) =>
    pairingSchema.parse(await (await app.send("POST", "/api/sessions/second/pairing", { pending })).json());
  async function codeOf(app: HeldApp, pairing: string, { authenticator }: Holder): Promise<string> {
    const credential = await authenticator.answer(await passkeyRequest(app, { pairing }));
    const taken = await app.send("POST", "/api/pairings/passkey", { pairing, credential });
    expect(taken.status, await taken.clone().text()).toBe(201);
    return ((await taken.json()) as { code: string }).code;
  }

  it("shows the pane's number, and hands a code back that opens the pane's sign-in once", async () => {
    const app = appWith();
    const holder = await withPasskey(app, city.east);
    const pending = await pendingIn(app, holder.login);
    const { pairing, number } = await pair(app, pending);
    const seen = pairingLookSchema.parse(
      await (await app.send("POST", "/api/pairings/look", { pairing })).json(),
    );
    expect(seen).toMatchObject({ number, name: "测试甲", sameOrigin: true });
    const code = await codeOf(app, pairing, holder);
    const statuses = await Promise.all(
      [1, 2, 3].map(async () => (await second(app, pending, code.toUpperCase(), "handed")).status),
    );
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
  });

  it("opens nothing by itself, and its code no other sign-in", async () => {
    const app = appWith();
    const holder = await withPasskey(app, city.east);
    const pending = await pendingIn(app, holder.login);
    const { pairing } = await pair(app, pending);
    expect(await refused(await second(app, pairing, "k7mf-3qxp", "handed"))).toBe("second_step_over");
    expect((await app.ask("/api/me", {}, { token: pairing })).status).toBe(401);
    const code = await codeOf(app, pairing, holder);
    const other = await pendingIn(app, holder.login);
    expect(await refused(await second(app, other, code, "handed"))).toBe("second_step_failed");
    expect(await refused(await app.send("POST", "/api/pairings/look", { pairing }))).toBe("pairing_over");
    expect((await second(app, pending, code, "handed")).status).toBe(201);
  });

  it("refuses the passkey of whoever else opens the link", async () => {
    const app = appWith();
    const holder = await withPasskey(app, city.east);
    const stranger = await withPasskey(app, city.east);
    const { pairing } = await pair(app, await pendingIn(app, holder.login));
    const credential = await stranger.authenticator.answer(await passkeyRequest(app, { pairing }));
    expect(await refused(await app.send("POST", "/api/pairings/passkey", { pairing, credential }))).toBe(
      "second_step_failed",
    );
  });

  it("is over with its sign-in, and when another link was asked for", async () => {
    const app = appWith();
    const holder = await withPasskey(app, city.east);
    const pending = await pendingIn(app, holder.login);
    const look = (pairing: string) => app.send("POST", "/api/pairings/look", { pairing });
    const { pairing: first } = await pair(app, pending);
    const { pairing: next } = await pair(app, pending);
    expect(await refused(await look(first))).toBe("pairing_over");
    expect((await look(next)).status).toBe(200);
    app.clock.now += 10 * MINUTE;
    expect(await refused(await look(next))).toBe("pairing_over");
  });
});
