import type { Finding } from "../../../../shared/finding/finding.ts";

/** An error about a sheet as a whole unless told otherwise. */
export function finding(id: string, more: Partial<Finding> = {}): Finding {
  return {
    id,
    rule: id,
    class: "RANGE",
    severity: "error",
    sheet: "表1",
    cells: [],
    rows: [],
    code: "test",
    params: {},
    message: `${id} 的说法`,
    local: false,
    ...more,
  };
}
