import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { setupSchema } from "../../../shared/api/accounts.ts";
import { sessionSchema } from "../../../shared/api/sessions.ts";
import { sha256 } from "../../../worker/base/digest.ts";
import { GOOD } from "../../worker/support/accounts.ts";
import { createCity } from "../../worker/support/city.ts";
import { randomLetters } from "../../worker/support/random-letters.ts";
import { problemOf, send } from "../../worker/support/requests.ts";

describe("the first administrator", () => {
  const newLink = async (expiresAt: string): Promise<string> => {
    const token = sha256(crypto.randomUUID()).slice(0, 43);
    await env.DB.prepare("INSERT INTO setup_link (token_sha256, created_at, expires_at) VALUES (?1, ?2, ?3)")
      .bind(sha256(token), "2026-01-01T00:00:00+08:00", expiresAt)
      .run();
    return token;
  };
  const SOON = "2199-01-01T00:00:00+08:00";
  const begin = (token: string, changes: object = {}) =>
    send("POST", "/api/setup", {
      token,
      unit: null,
      login: `first-${randomLetters(8)}`,
      name: "测试甲",
      password: GOOD,
      ...changes,
    });

  it("comes in by a link that works once", async () => {
    await createCity();
    const token = await newLink(SOON);
    const looked = setupSchema.parse(await (await send("POST", "/api/setup/look", { token })).json());
    expect(looked.unit).toMatchObject({ parent: null });
    expect(await problemOf(await begin(token, { password: "admin123456" }))).toMatchObject({
      code: "password_weak",
    });
    const session = sessionSchema.parse(await (await begin(token)).json());
    expect(session.account).toMatchObject({ role: "administrator", unit: { code: looked.unit?.code } });
    expect(await problemOf(await begin(token))).toMatchObject({ status: 410, code: "setup_link_used" });
  });

  it("is not let in by a link that expired or that nobody made, nor may plant a second top", async () => {
    await createCity();
    const expired = await newLink("2020-01-01T00:00:00+08:00");
    expect(await problemOf(await begin(expired))).toMatchObject({ code: "setup_link_used" });
    expect(await problemOf(await begin("a".repeat(43)))).toMatchObject({ code: "setup_link_used" });
    const unit = { code: "SECOND", name: "另一市妇联", level: "city" };
    expect(await problemOf(await begin(await newLink(SOON), { unit }))).toMatchObject({
      code: "validation_failed",
    });
  });
});
