import type { Explanation } from "../../../shared/api/submissions.ts";
import type { Finding } from "../../../shared/finding/finding.ts";

const MAY_HOLD_PRECANCERS = "公开的工作总结即为这一数字，可能包含癌前病变，原文没有区分。";

/** What a district says about a figure that stands as it was published, where there is more to say. */
const notes: Readonly<Record<string, string>> = {
  "C5.4b": MAY_HOLD_PRECANCERS,
  "E5.23": MAY_HOLD_PRECANCERS,
};

/**
 * What a district answers to a warning about its published figures: a required figure its source never printed
 * is lost; anything else stands there as it was published.
 */
export function explain(finding: Finding): Explanation {
  const { rule, column, rows } = finding;
  const answer =
    finding.class === "MANDATORY"
      ? { reason: "source_lost" as const, note: "公开的工作总结没有印出这一数字，留空上报。" }
      : { reason: "real_situation" as const, note: notes[rule] ?? "与公开的工作总结一致，所属时期见备注。" };
  return {
    rule,
    ...(column === undefined ? {} : { column }),
    ...(rows.length === 0 ? {} : { rows: [...rows] }),
    ...answer,
  };
}

/** What an invented district answers to a warning about its figures. */
export function explainInvented({ rule, column, rows }: Finding): Explanation {
  return {
    rule,
    ...(column === undefined ? {} : { column }),
    ...(rows.length === 0 ? {} : { rows: [...rows] }),
    reason: "real_situation",
    note: "示例数据，已与业务科室核对。",
  };
}
