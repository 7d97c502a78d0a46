import { afterAll, beforeAll, expect, it } from "vitest";
import { type ListedAccount, listedAccountSchema } from "../../../../shared/api/accounts.ts";
import { answers, openStage, type Stage } from "../../../support/components/stage.ts";
import { district } from "../../../support/register.ts";
import type { AccountFormStory } from "./account-form.story.tsx";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const PUT = "PUT /api/accounts/5";
/** A name that a program of before let in. */
const account: ListedAccount = {
  id: 5,
  login: "jia",
  name: "甲\u202e13800138000",
  role: "reporter",
  unit: { code: district.code, name: district.name },
  state: "active",
  createdAt: null,
  lastSignInAt: null,
  sessions: 0,
  secondFactor: false,
  own: false,
};

it("finds no fault with a name that nobody touched, and does with another", async () => {
  const { page, asked, heard, faults } = await stage.open<AccountFormStory>(
    "features/admin/account-form",
    { account },
    [answers(PUT, listedAccountSchema, { ...account, role: "reviewer" })],
  );
  const name = page.getByRole("textbox", { name: /^姓名/ });
  await name.fill(`${account.name}1`);
  await page.getByRole("button", { name: "保存" }).click();
  await page
    .getByText(/看不见的字符|像是写了/)
    .first()
    .waitFor();
  expect(asked).toEqual([]);
  await name.fill(account.name);
  await page.getByRole("radio", { name: /^审核员/ }).check();
  await page.getByRole("button", { name: "保存" }).click();
  await expect.poll(async () => (await heard()).map(([what]) => what)).toEqual(["onEdited"]);
  const body = { name: account.name, role: "reviewer", unit: district.code, disabled: false };
  expect(asked).toEqual([{ request: PUT, body }]);
  expect(faults).toEqual([]);
});
