import { afterAll, beforeAll, expect, it } from "vitest";
import { pairingSchema } from "../../../../../shared/api/second-factor.ts";
import { sessionSchema } from "../../../../../shared/api/sessions.ts";
import { answers, openStage, type Stage } from "../../../../support/components/stage.ts";
import { district } from "../../../../support/register.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const pending = "p".repeat(43);
const PAIR = "POST /api/sessions/second/pairing";
const STEP = "POST /api/sessions/second";

it("opens a window for the passkey, shows its number, and signs in by the code that is carried back", async () => {
  const pairing = "q".repeat(43);
  const account = { login: "jia", name: "测试员", role: "reporter" as const, unit: district };
  const session = { token: "t", expiresAt: "2999-01-01T00:00:00+08:00", account };
  const { page, asked, heard, faults, inaccessible } = await stage.open(
    "features/sign-in/factor/paired-step",
    {},
    [
      answers(PAIR, pairingSchema, { pairing, number: "4821" }, 201),
      answers(STEP, sessionSchema, session, 201),
    ],
  );
  expect(await page.getByRole("textbox").count()).toBe(0);
  await page.getByRole("button", { name: "在浏览器里验证" }).press("Enter");
  await page.getByText("4821").waitFor();
  expect(await heard()).toEqual([["openInBrowser", `/#pairing=${pairing}`]]);
  expect(await inaccessible()).toEqual([]);
  await page.getByRole("textbox", { name: "浏览器里显示的码" }).fill("k7mf-3qxp");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await heard()).at(-1)).toEqual(["onDone", "jia"]);
  expect(asked).toEqual([
    { request: PAIR, body: { pending } },
    { request: STEP, body: { pending, kind: "handed", code: "k7mf-3qxp" } },
  ]);
  expect(faults).toEqual([]);
});
