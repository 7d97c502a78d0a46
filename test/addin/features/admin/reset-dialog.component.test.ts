import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { grantedEntrySchema, type ListedAccount } from "../../../../shared/api/accounts.ts";
import { problems } from "../../../../shared/problem.ts";
import { answers, openStage, refuses, type Stage } from "../../../support/components/stage.ts";
import { district } from "../../../support/register.ts";
import type { ResetDialogStory } from "./reset-dialog.story.tsx";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const RESET = "POST /api/accounts/5/reset";
const invited: ListedAccount = {
  id: 5,
  login: "jia",
  name: "测试甲",
  role: "reporter",
  unit: { code: district.code, name: district.name },
  state: "invited",
  createdAt: null,
  lastSignInAt: null,
  sessions: 0,
  secondFactor: false,
  own: false,
};
const STORY = "features/admin/reset-dialog";

describe("a new way in", () => {
  it("says that whoever was to get a link again has set a password meanwhile, and has the list read again", async () => {
    const { page, asked, heard, faults } = await stage.open<ResetDialogStory>(STORY, { account: invited }, [
      refuses(RESET, "account_entered"),
    ]);
    await page.getByRole("button", { name: "生成新的" }).click();
    await page.getByText(problems.account_entered.title).waitFor();
    expect(asked).toEqual([{ request: RESET, body: { by: "invitation", waiting: true } }]);
    expect((await heard()).map(([what]) => what)).toEqual(["onFailed"]);
    expect(faults).toEqual([]);
  });

  it("is given to who has a password, when it is meant so", async () => {
    const account = { ...invited, state: "active" } as const;
    const granted = {
      account: invited,
      ...{ invitation: "x", password: null, expiresAt: "2026-12-07T09:00:00+08:00" },
    };
    const { page, asked, heard } = await stage.open<ResetDialogStory>(STORY, { account }, [
      answers(RESET, grantedEntrySchema, granted),
    ]);
    await page.getByRole("button", { name: "重置", exact: true }).click();
    await expect.poll(async () => (await heard()).map(([what]) => what)).toEqual(["onDone"]);
    expect(asked).toEqual([{ request: RESET, body: { by: "invitation" } }]);
  });
});
