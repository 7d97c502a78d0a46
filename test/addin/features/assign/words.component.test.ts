import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AssignedWord, AssignedWords } from "../../../../addin/engine/assignment-types.ts";
import { openStage, type Stage } from "../../../support/components/stage.ts";
import type { WordsStory } from "./words.story.tsx";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const HINT = /选项里没有的，不要选相近的/;
const kinds = [
  { code: "c1", title: "低保家庭" },
  { code: "c2", title: "残疾家庭" },
];
const open: AssignedWord = { text: "候鸟家庭", count: 3, code: null, state: "ask", byItself: false };

const listOf = (changes: Partial<AssignedWords>): AssignedWords => ({
  ...{ column: "kind", title: "走访对象", header: "对象", codes: kinds, words: [open] },
  ...changes,
});

describe("a word that no option fits", () => {
  it("comes with what to do, so that nobody takes a near one", async () => {
    const { page, heard, faults, inaccessible } = await stage.open<WordsStory>("features/assign/words", {
      words: listOf({}),
    });
    await page.getByText(HINT).waitFor();
    await page.getByLabel("“候鸟家庭”是哪一种").selectOption("残疾家庭");
    await expect.poll(heard).toContainEqual(["onWord", "候鸟家庭", "c2"]);
    expect([await inaccessible(), faults]).toEqual([[], []]);
  });

  it.each<[string, Partial<AssignedWords>]>([
    ["the list has 其他", { codes: [...kinds, { code: "c3", title: "其他家庭" }] }],
    ["every word has an answer", { words: [{ ...open, code: "c1" }] }],
  ])("says nothing where %s", async (_, changes) => {
    const { page } = await stage.open<WordsStory>("features/assign/words", { words: listOf(changes) });
    await page.getByLabel("“候鸟家庭”是哪一种").waitFor();
    expect(await page.getByText(HINT).count()).toBe(0);
  });
});

describe("a word that is guessed for an option that nobody measured", () => {
  const guessed: AssignedWord = { ...open, text: "临时低保家庭", code: "c1", byItself: true };

  it("is settled by a press of its own, also where it is the only one", async () => {
    const { page, heard, faults, inaccessible } = await stage.open<WordsStory>("features/assign/words", {
      words: listOf({ words: [guessed] }),
    });
    await page.getByText(/不会替您定下/).waitFor();
    await page.getByRole("button", { name: "这些都对" }).click();
    await expect.poll(heard).toContainEqual(["onAgree", [guessed]]);
    expect([await inaccessible(), faults]).toEqual([[], []]);
  });

  it("has no such press where the list was measured and all the rest is agreed to with it", async () => {
    const { page } = await stage.open<WordsStory>("features/assign/words", {
      words: listOf({ words: [{ ...guessed, byItself: false }] }),
    });
    await page.getByLabel("“临时低保家庭”是哪一种").waitFor();
    expect(await page.getByRole("button", { name: "这些都对" }).count()).toBe(0);
  });
});
