import { expect, it } from "vitest";
import { loginSchema } from "../../../shared/api/account-bodies.ts";

it.each(["admin", "妇联admin", "ceshi-01", "админ", "διοίκηση", "أمين01"])("a login may be %s", (login) => {
  expect(loginSchema.safeParse(login).success).toBe(true);
});

it.each(["\u0430dmin", "adm\u0456n", "\u03bfffice", "\u0430\u03bf", "妇联\u0430dmin"])(
  "a login mixes no scripts whose letters look alike: %s",
  (login) => {
    expect(loginSchema.safeParse(login).success).toBe(false);
  },
);

it.each(["ad\u200bmin", "ad\u00admin", "\u200fadmin"])(
  "a login keeps nothing that has no width: %j",
  (login) => {
    expect(loginSchema.parse(login)).toBe("admin");
  },
);
