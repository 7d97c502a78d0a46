import { describe, expect, it } from "vitest";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { recipientIn, roadIn } from "../../../shared/register/recipient.ts";

type Step = Pick<OrgUnit, "level" | "kind" | "area"> & { readonly name: string; readonly reviews: boolean };

/**
 * A chain from the top down: "省 > 市 > 区* > 镇". The last character says the level; 系统 and 开发区 stand beside the tree.
 * An asterisk: the unit has a reviewer's account.
 */
function chainOf(text: string): Step[] {
  return text.split(" > ").map((word) => {
    const name = word.replace("*", "");
    const reviews = name !== word;
    if (name === "市直系统") return { name, reviews, level: "city", kind: "system" };
    if (name === "区直系统") return { name, reviews, level: "district", kind: "system" };
    if (name === "开发区") return { name, reviews, level: "district", kind: "zone" };
    if (name === "国家级新区") return { name, reviews, level: "city", kind: "zone", area: true };
    if (name === "商会") return { name, reviews, level: "township", kind: "chamber" };
    const levels = {
      省: "province",
      直辖市: "province",
      市: "city",
      区: "district",
      镇: "township",
    } as const;
    const level = Object.entries(levels).find(([word]) => word === name)?.[1] ?? "village";
    return { name, reviews, level, kind: "federation" };
  });
}

describe("who collects what a unit sends, and who reviews it first", () => {
  it.each<[chain: string, recipient: string, firstReviewers: string]>([
    ["市", "市", ""],
    ["市 > 区", "市", ""],
    ["市 > 区* > 镇", "市", "区"],
    ["市 > 区 > 镇", "市", ""],
    ["市 > 区* > 镇* > 村", "市", "区 镇"],
    ["市 > 区 > 镇* > 村", "市", "镇"],
    ["市 > 镇", "市", ""],
    // The sender's own reviewers and the recipient's are no first reviewers.
    ["市* > 区*", "市", ""],
    ["省", "省", ""],
    ["省* > 市*", "省", ""],
    ["省* > 市* > 区", "市", ""],
    ["省* > 市* > 区* > 镇", "市", "区"],
    ["省 > 区", "省", ""],
    ["省 > 区* > 镇", "省", "区"],
    ["直辖市", "直辖市", ""],
    ["直辖市 > 区*", "直辖市", ""],
    ["直辖市 > 区* > 镇", "直辖市", "区"],
    // Beside the tree.
    ["市 > 开发区", "市", ""],
    ["市 > 开发区* > 镇", "市", "开发区"],
    ["直辖市 > 开发区* > 镇", "直辖市", "开发区"],
    ["市 > 市直系统*", "市", ""],
    ["市 > 市直系统* > 商会", "市", "市直系统"],
    ["省 > 市 > 市直系统* > 商会", "市", "市直系统"],
    ["市 > 区* > 区直系统", "市", "区"],
    ["市 > 区* > 区直系统* > 商会", "市", "区 区直系统"],
    ["省 > 国家级新区* > 镇", "国家级新区", ""],
  ])("%s: %s collects, first review by [%s]", (text, recipient, firstReviewers) => {
    const chain = chainOf(text);
    const road = roadIn(chain, ({ reviews }) => reviews);
    expect(road.recipient.name).toBe(recipient);
    expect(road.firstReviewers.map(({ name }) => name).join(" ")).toBe(firstReviewers);
    expect(recipientIn(chain)).toBe(road.recipient);
  });

  it("is asked about a sender", () => {
    expect(() => recipientIn([])).toThrow(RangeError);
  });
});
