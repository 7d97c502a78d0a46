import { expect, it } from "vitest";
import { type ToldState, toldState } from "../../../../addin/features/told/told-state.ts";
import type { WaitingWord } from "../../../../shared/api/words.ts";
import { twoVersionsCatalogue } from "../../../support/two-versions.ts";

type Told = Pick<WaitingWord, "form" | "column" | "text" | "answer">;
const word: Told = { form: "test_events", column: "kind", text: "热线", answer: null };
const answered = (decision: "meant" | "new_code" | "not_ours"): WaitingWord["answer"] => ({
  decision,
  chosen: "",
  at: "2026-11-30T09:00:00+08:00",
});

// 热线 is an option of version 2 alone.
it.each<[string, Partial<Told>, readonly number[], ToldState]>([
  ["tasks ask for the version before", {}, [1], { kind: "listed", version: 2 }],
  ["one of the tasks does", {}, [1, 2], { kind: "partly" }],
  ["all tasks have it", {}, [2], { kind: "known" }],
  ["nothing is owed", {}, [], { kind: "known" }],
  ["no version has it", { text: "视频" }, [1], { kind: "waiting" }],
  ["the city means to add it", { text: "视频", answer: answered("new_code") }, [1], { kind: "noted" }],
  ["it has no place there", { text: "视频", answer: answered("not_ours") }, [1], { kind: "not_ours" }],
  ["it was noted, and is there by now", { answer: answered("new_code") }, [2], { kind: "known" }],
  ["the form is gone", { form: "own_gone_1" }, [1], { kind: "waiting" }],
])("tells what became of a word where %s", (_, more, asked, state) => {
  expect(toldState({ ...word, ...more }, twoVersionsCatalogue, asked)).toEqual(state);
});
