import { describe, expect, it } from "vitest";
import { changeOf, settingsOf } from "../../../../addin/features/collections/collection-state.ts";
import { details } from "../../../support/pane-sheets.ts";

describe("what is changed of a collection", () => {
  it.each([" 甲 ", "甲\u202e乙", "\u3164"])("leaves a title as it is that nobody touched: %j", (title) => {
    const collection = { ...details, title };
    const moved = changeOf(collection, { ...settingsOf(collection), dueOn: "2026-04-20" });
    expect(moved).toMatchObject({ title, dueOn: "2026-04-20" });
  });

  it("takes a new one without space around it, and none that is nothing but space", () => {
    const draft = settingsOf(details);
    expect(changeOf(details, { ...draft, title: " 另一个 " })).toMatchObject({ title: "另一个" });
    expect(changeOf(details, { ...draft, title: "  " })).toBe("title");
  });
});
