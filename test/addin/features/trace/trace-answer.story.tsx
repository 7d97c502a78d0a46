import { TraceAnswer } from "../../../../addin/features/trace/trace-answer.tsx";
import type { Tracing } from "../../../../addin/features/trace/use-trace.ts";
import { useServices } from "../../../../addin/services.ts";
import { hashOf } from "../../../../addin/ui/address.ts";
import { useStore } from "../../../../addin/ui/use-store.ts";
import { hears, show } from "../../../support/components/story.tsx";

const unit = { code: "E1", name: "示例甲区妇联" };
const tracing: Tracing = {
  answer: {
    kind: "found",
    cell: "F8",
    query: { period: "2026-03", state: "newest", indicator: "loan_persons" },
    trace: {
      ...{ indicator: "loan_persons", title: "借款人数", form: "women_loans", measure: "人" },
      ...{ totals: [], of: [], next: null },
      facts: [
        {
          ...{ unit, subject: unit, formVersion: 1, version: 1, row: 4, column: "persons@ytd", cell: "F5" },
          ...{ submission: "3f1d3b0a-0000-4000-8000-000000000000", submittedAt: "2026-04-02T09:00:00+08:00" },
          ...{ breakdown: {}, kind: "ytd", value: "22", measure: "人", qualifier: null },
        },
      ],
    },
  },
  ask: async () => undefined,
  more: async () => undefined,
  say: hears("say"),
  clear: hears("clear"),
};

/** What was found, and below it where the pane would go. */
function Traced() {
  const { whereabouts } = useServices();
  return (
    <>
      <TraceAnswer tracing={tracing} />
      <output>{hashOf(useStore(whereabouts.address))}</output>
    </>
  );
}

show<Record<string, never>>(() => <Traced />);
