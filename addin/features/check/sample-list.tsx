import { Button } from "@fluentui/react-components";
import type { Sample } from "../../api/client.ts";
import { failureText } from "../../messages/failure-text.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { useLoaded } from "../../ui/use-loaded.ts";

/** Sample workbooks of the demonstration that are meant for this unit, or for any. */
export function SampleList({
  unit,
  onChoose,
}: {
  readonly unit: string;
  readonly onChoose: (sample: Sample) => void;
}) {
  const { api } = useServices();
  const shared = useSharedStyles();
  const { state } = useLoaded(api.samples);
  if (state.kind === "loading") return null;
  if (state.kind === "failed") return <p className={shared.quiet}>{failureText(state.failure)}</p>;
  const samples = state.value
    .filter((sample) => sample.unit === unit || sample.unit === null)
    .sort((a, b) => Number(b.unit === unit) - Number(a.unit === unit));
  if (samples.length === 0) return null;
  return (
    <div className={shared.stack}>
      <h2 className={shared.subheading}>{text.open.samples}</h2>
      <p className={shared.quiet}>{text.open.samplesHint}</p>
      <ul className={`${shared.list} ${shared.row}`}>
        {samples.map((sample) => (
          <li key={sample.name}>
            <Button onClick={() => onChoose(sample)}>{sample.title}</Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
