import { expect, it } from "vitest";
import { text } from "../../../addin/messages/index.ts";
import { wordsFault } from "../../../addin/ui/act-dialog.tsx";

it.each([
  ["", undefined, null],
  ["", "请写", "请写"],
  ["写了", "请写", null],
  ["电话13800000000", undefined, text.act.personal],
  ["９９００００１９９００３０７０００Ｘ", "请写", text.act.personal],
])("words %j: %j needed, %j said", (words, missing, fault) => {
  expect(wordsFault(words, missing)).toBe(fault);
});
