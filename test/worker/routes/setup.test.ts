import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { registerSchema } from "../../../shared/api/register.ts";
import { meSchema, sessionSchema } from "../../../shared/api/sessions.ts";
import { sha256 } from "../../../worker/base/digest.ts";
import { ask, problemOf, send } from "../support/requests.ts";

it("an empty register begins with its top and its first administrator, both from one link", async () => {
  const token = "t".repeat(43);
  await env.DB.prepare("INSERT INTO setup_link (token_sha256, created_at, expires_at) VALUES (?1, '', '9')")
    .bind(sha256(token))
    .run();
  expect(await (await send("POST", "/api/setup/look", { token })).json()).toMatchObject({ unit: null });
  const body = { token, login: "first", name: "测试甲", password: "石榴树下的第七把椅子" };
  expect(await problemOf(await send("POST", "/api/setup", { ...body, unit: null }))).toMatchObject({
    code: "validation_failed",
  });
  const personal = { code: "13800138000", name: "示例直辖市妇联", level: "province" };
  expect(await problemOf(await send("POST", "/api/setup", { ...body, unit: personal }))).toMatchObject({
    code: "personal_data",
  });
  const unit = { code: "110000000000", name: "示例直辖市妇联", level: "province" };
  const begun = await send("POST", "/api/setup", { ...body, unit });
  expect(begun.status).toBe(201);
  const as = sessionSchema.parse(await begun.json());
  const me = meSchema.parse(await (await ask("/api/me", {}, as)).json());
  expect(me).toMatchObject({ account: { role: "administrator" }, recipient: unit.name, units: [unit] });
  const register = registerSchema.parse(await (await ask("/api/units", {}, as)).json());
  expect(register.units).toMatchObject([{ ...unit, parent: null, area: true, accounts: 1 }]);
});
