import { Select } from "@fluentui/react-components";
import { useState } from "react";
import type { Me } from "../../../shared/api/sessions.ts";
import { failureText } from "../../messages/failure-text.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { reviewedAbove } from "./review-model.ts";

/** Only a unit that receives reports in the end says how many reviews they need. */
export function setsLevels({ account }: Pick<Me, "account">): boolean {
  return account.role === "administrator" && !reviewedAbove({ account });
}

/** How many reviews there are; the server keeps it. */
export function ReviewLevels({
  levels,
  onChanged,
}: {
  readonly levels: 1 | 2;
  readonly onChanged: (said: string) => Promise<void>;
}) {
  const { api } = useServices();
  const [failure, setFailure] = useState<string | null>(null);
  const change = async (value: string): Promise<void> => {
    const asked = value === "1" ? 1 : 2;
    const outcome = await api.review.setLevels(asked);
    setFailure(outcome.ok ? null : failureText(outcome.failure));
    if (outcome.ok) await onChanged(text.review.levelsSaved[asked]);
  };
  return (
    <span>
      <Select
        aria-label={text.review.levels}
        value={String(levels)}
        onChange={(_, { value }) => void change(value).catch(reportError)}
      >
        {([2, 1] as const).map((choice) => (
          <option key={choice} value={choice}>
            {text.review.levelsWords[choice]}
          </option>
        ))}
      </Select>
      {failure !== null && <span role="alert">{failure}</span>}
    </span>
  );
}
