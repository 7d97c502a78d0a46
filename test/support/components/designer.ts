/** The designer on the stage, with a sheet of workshops in which one check does not hold. */
import { savedDraftSchema } from "../../../shared/api/own-forms.ts";
import type { Design } from "../../../shared/form/design/design.ts";
import { nothingEarlier } from "../../../shared/form/design/earlier.ts";
import type { DesignerStory } from "../../addin/features/forms/designer.story.tsx";
import { cityAdministrator, cityUnit } from "../city-administrator.ts";
import { workshops } from "../designs.ts";
import { type Answer, answers, type Stage } from "./stage.ts";

export const rows = [
  ["来料加工点情况表"],
  ["加工点名称", "经营类别", "从业人数", "其中妇女", "年加工费（万元）", "联系人及电话"],
  ["示例手工坊", "手工编织", 42, 40, 36.5, "示例"],
  ["示例绣品社", "刺绣", 28, 71, 21, "示例"],
];

/** The draft was kept. */
export const saved = (revision: number) =>
  answers("PUT /api/forms/drafts/", savedDraftSchema, {
    id: workshops.id,
    revision,
    changedAt: "2026-11-30T09:30:00+08:00",
  });

/** The draft as somebody else left it. */
export const theirsOf = (change: Partial<Design>, revision: number) => ({
  ...{ id: workshops.id, unit: cityUnit.code, design: { ...workshops, ...change }, revision, source: "" },
  ...{ changedAt: "2026-11-30T09:20:00+08:00", changedBy: "李某", version: null, published: null },
  earlier: nothingEarlier,
});

export const openDesigner = (stage: Stage, more: Partial<DesignerStory> = {}, ...given: Answer[]) =>
  stage.open<DesignerStory>(
    "features/forms/designer",
    { design: workshops, me: cityAdministrator, rows, revision: 3, published: null, asks: [], ...more },
    given,
  );
