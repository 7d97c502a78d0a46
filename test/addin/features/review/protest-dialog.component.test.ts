import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Review, reviewedSchema, reviewSchema } from "../../../../shared/api/review.ts";
import { type Answer, answers, openStage, refuses, type Stage } from "../../../support/components/stage.ts";
import { onBehalfReview, PROTESTED, UUID } from "./on-behalf.ts";
import type { ProtestDialogStory } from "./protest-dialog.story.tsx";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const PATH = `/api/submissions/${UUID}/protest`;
const acted = { submissions: [{ uuid: UUID, state: "submitted" as const }] };

function open(review: Review, ...given: readonly Answer[]) {
  const answer = answers(`GET /api/submissions/${UUID}/review`, reviewSchema, review);
  return stage.open<ProtestDialogStory>("features/review/protest-dialog", { uuid: UUID }, [answer, ...given]);
}

describe("a unit that a report was sent for", () => {
  it("sees who sent it, and protests with a reason", async () => {
    const { page, asked, heard, faults, inaccessible } = await open(
      onBehalfReview({ may: ["withdraw", "protest"] }),
      answers(`POST ${PATH}`, reviewedSchema, acted),
    );
    await page.getByText("由 示例市妇联 审核员甲 代为报送").waitFor();
    expect(await inaccessible()).toEqual([]);
    const send = page.getByRole("button", { name: "提出异议" });
    await send.click();
    await page.getByText("请写明哪里不对", { exact: true }).waitFor();
    expect(asked.some(({ request }) => request.startsWith("POST"))).toBe(false);
    await page.getByRole("textbox", { name: "哪里不对" }).fill("金额应为658万元");
    await send.click();
    await expect.poll(() => heard()).toContainEqual(["onChanged"]);
    expect(asked.find(({ request }) => request === `POST ${PATH}`)?.body).toEqual({
      text: "金额应为658万元",
    });
    expect(faults).toEqual([]);
  });

  it("takes a protest back that waits", async () => {
    const { page, asked, heard, faults } = await open(
      onBehalfReview({ may: ["withdraw", "withdraw_protest"], protested: true, events: [PROTESTED] }),
      answers(`DELETE ${PATH}`, reviewedSchema, acted),
    );
    await page.getByText("提出异议 · 示例甲区妇联 填报员甲：金额应为658万元").waitFor();
    await page.getByRole("button", { name: "撤回异议" }).click();
    await expect.poll(() => heard()).toContainEqual(["onChanged"]);
    expect(asked.some(({ request }) => request === `DELETE ${PATH}`)).toBe(true);
    expect(faults).toEqual([]);
  });

  it("reads the answer, after which nothing more can be said here", async () => {
    const answer = { ...PROTESTED, act: "answer_protest" as const, comment: "已与你区核对" };
    const { page, heard, faults } = await open(onBehalfReview({ may: [], events: [PROTESTED, answer] }));
    await page.getByText(/答复异议 .*：已与你区核对/).waitFor();
    await page.getByText("这份代报不能再提异议").waitFor();
    expect(await page.getByRole("textbox").count()).toBe(0);
    await page.keyboard.press("Escape");
    await expect.poll(() => heard()).toContainEqual(["onClose"]);
    expect(faults).toEqual([]);
  });

  it("is told when somebody was faster, and sees how things stand", async () => {
    const { page, heard } = await open(
      onBehalfReview({ may: ["protest"] }),
      refuses(`POST ${PATH}`, "review_state"),
    );
    await page.getByRole("textbox", { name: "哪里不对" }).fill("金额应为658万元");
    await page.getByRole("button", { name: "提出异议" }).click();
    await page.getByRole("alert").waitFor();
    await page.getByRole("button", { name: "刷新" }).click();
    await expect.poll(() => heard()).toContainEqual(["onChanged"]);
  });
});
