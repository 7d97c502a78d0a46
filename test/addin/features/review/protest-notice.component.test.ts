import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Review, reviewedSchema } from "../../../../shared/api/review.ts";
import { type Answer, answers, openStage, type Stage } from "../../../support/components/stage.ts";
import { onBehalfReview, PROTESTED, UUID } from "./on-behalf.ts";
import type { ProtestNoticeStory } from "./protest-notice.story.tsx";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const open = (review: Review, ...given: readonly Answer[]) =>
  stage.open<ProtestNoticeStory>("features/review/protest-notice", { review }, given);

describe("an officer before a report that was sent for its unit", () => {
  it("reads the protest and answers it", async () => {
    const review = onBehalfReview({
      may: ["return", "answer_protest"],
      protested: true,
      events: [PROTESTED],
    });
    const path = `POST /api/submissions/${UUID}/protest/answer`;
    const acted = { submissions: [{ uuid: UUID, state: "submitted" as const }] };
    const { page, asked, heard, faults, inaccessible } = await open(
      review,
      answers(path, reviewedSchema, acted),
    );
    await page.getByText(/：金额应为658万元/).waitFor();
    expect(await inaccessible()).toEqual([]);
    await page.getByRole("button", { name: "答复异议" }).click();
    await page.getByRole("textbox", { name: "答复" }).fill("已与你区核对");
    await page.getByRole("button", { name: "送出答复" }).click();
    await expect.poll(() => heard()).toContainEqual(["onAnswered"]);
    expect(asked.find(({ request }) => request === path)?.body).toEqual({ text: "已与你区核对" });
    expect(faults).toEqual([]);
  });

  it("takes back what she sent herself, after she was asked", async () => {
    const acted = { submissions: [{ uuid: UUID, state: "withdrawn" as const }] };
    const path = `POST /api/submissions/${UUID}/withdraw`;
    const review = onBehalfReview({ may: ["approve", "withdraw"] });
    const { page, asked, heard, faults } = await open(review, answers(path, reviewedSchema, acted));
    await page.getByRole("button", { name: "贷款台账：撤回报送" }).click();
    expect(asked).toEqual([]);
    await page.getByRole("button", { name: "确认撤回" }).click();
    await expect.poll(() => heard()).toContainEqual(["onWithdrawn"]);
    expect(faults).toEqual([]);
  });

  it("is only told who sent it while nobody protests", async () => {
    const { page, faults } = await open(onBehalfReview({ may: ["approve"] }));
    await page.getByText("由 示例市妇联 审核员甲 代为报送").waitFor();
    expect(await page.getByRole("button").count()).toBe(0);
    expect(faults).toEqual([]);
  });
});
