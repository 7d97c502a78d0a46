import { Field, Select, Spinner } from "@fluentui/react-components";
import { periodTitle } from "../../../shared/period/period.ts";
import { text } from "../../messages/index.ts";
import { Failed } from "../../ui/loaded.tsx";
import type { Decided } from "./use-decided.ts";

/** Which period's decisions are listed, and how far their loading is. */
export function DecidedPeriod({ decided }: { readonly decided: Decided }) {
  const { periods, period, choose, state, reload } = decided;
  if (period === undefined) return null;
  return (
    <>
      <Field label={text.merge.period}>
        <Select value={period} onChange={(_, { value }) => choose(value)}>
          {periods.map((each) => (
            <option key={each} value={each}>
              {periodTitle(each)}
            </option>
          ))}
        </Select>
      </Field>
      {state.kind === "loading" && <Spinner size="tiny" label={text.loading} />}
      {state.kind === "failed" && <Failed reason={state.failure} onRetry={reload} />}
    </>
  );
}
