import { expect, it } from "vitest";
import { namedForms } from "../../../../addin/features/forms/named-forms.ts";
import type { OwnForm } from "../../../../shared/api/own-forms.ts";
import { formOfDesign } from "../../../../shared/form/design/form-of-design.ts";
import type { OrgUnit } from "../../../../shared/register/org-unit.ts";
import { workshops } from "../../../support/designs.ts";

const unit = (code: string, parent: string | null): OrgUnit => ({
  ...{ code, name: code, aliases: [], kind: "federation", level: "district", parent },
});
const units = [unit("city", null), unit("east", "city"), unit("west", "city"), unit("town", "east")];

const form = (id: string, title: string) => formOfDesign({ ...workshops, id, title, number: id }, 1).form;
const own = (id: string, of: string, title: string, more: Partial<OwnForm> = {}): OwnForm => ({
  ...{ id, title, number: "", unit: of, unitName: of, version: 1, publishedAt: null, retiredAt: null },
  ...{ draft: null, collections: 0, ...more },
});

const offered = [
  form("standard", "标准"),
  form("c", "市"),
  form("e", "东"),
  form("w", "西"),
  form("t", "镇"),
];
const draft = { revision: 1, changedAt: "", changedBy: "" };
const known = [
  own("c", "city", "市"),
  own("e", "east", "东"),
  own("w", "west", "西"),
  own("t", "town", "镇"),
];

const standing = (id: string, of: string, forms: readonly OwnForm[] = known) =>
  namedForms(id, of, { offered, own: forms, units }).map(({ title, stands }) => `${title} ${stands}`);

it("are those of units above and the standard's beside, of units below apart, of units beside not at all", () => {
  expect(standing("new", "east")).toEqual(["标准 beside", "市 beside", "东 beside", "镇 below"]);
  expect(standing("c", "city")).toEqual(["标准 beside", "东 below", "西 below", "镇 below"]);
});

it("stand beside where nobody in scope made them: they are of a unit above", () => {
  const below = known.filter(({ id }) => id === "e");
  expect(namedForms("e", "east", { offered, own: below, units: units.slice(1, 2) })).toMatchObject([
    { title: "标准", stands: "beside" },
    { title: "市", stands: "beside" },
    { title: "西", stands: "beside" },
    { title: "镇", stands: "beside" },
  ]);
});

it("are drafts as well, but not one's own, retired ones and what is published under the same title", () => {
  const drafts = [
    own("d1", "city", "草稿", { version: null, draft }),
    own("d2", "city", "停用的", { draft, retiredAt: "2026-01-01" }),
    own("d3", "west", "别区的", { version: null, draft }),
    own("c", "city", "市", { draft }),
  ];
  expect(
    standing("new", "east", [...known.slice(1), ...drafts]).filter((each) => each.endsWith("draft")),
  ).toEqual(["草稿 draft"]);
  expect(standing("d1", "city", drafts).filter((each) => each.endsWith("draft"))).toEqual(["别区的 draft"]);
});
