/** A form of an office whose sheet has 合计 | 其中：… across names that run down it. */
import { createCatalogue } from "../../shared/form/catalogue.ts";
import type { Design, DesignColumn } from "../../shared/form/design/design.ts";
import { formOfDesign } from "../../shared/form/design/form-of-design.ts";
import type { Form } from "../../shared/form/form.ts";

function figure(id: string, name: string, more: Partial<DesignColumn> = {}): DesignColumn {
  return {
    ...{ id, name, unit: "人", aliases: [], groups: [], kind: "count", scale: 0, required: false },
    ...{ leaving: "sent", aggregation: "sum" },
    ...more,
  };
}

export function postsDesign(...parts: readonly string[]): Design {
  return {
    ...{ id: "own_posts", title: "公益岗位安置月报", titleAliases: [], number: "", rows: "sums" },
    accumulation: "period",
    columns: [
      figure("c1", "新增安置", { required: true }),
      figure("c2", "退出岗位"),
      figure("c3", "平均年龄", { unit: "岁", aggregation: "none" }),
      {
        ...{ id: "c4", name: "其中", aliases: [], groups: [], kind: "code", scale: 0, required: false },
        ...{ leaving: "sent", grouping: true, apart: true },
        codes: ["全部", ...parts].map((name, index) => ({
          ...{ code: index === 0 ? "all" : `k${index}`, name, aliases: [] },
        })),
      },
    ],
    rules: [],
    across: { times: ["own", "ytd"], by: "c4" },
    leftOut: [],
  };
}

/** @param parts words beside 合计 */
export function postsWith(...parts: readonly string[]): Form {
  const { form, indicators } = formOfDesign(postsDesign(...parts), 1);
  return createCatalogue({ forms: [form], indicators, vocabularies: [] }).form(form.id);
}
