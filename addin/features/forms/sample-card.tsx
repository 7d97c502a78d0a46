import { mergeClasses } from "@fluentui/react-components";
import type { Design } from "../../../shared/form/design/design.ts";
import type { Proposal } from "../../../shared/proposal/propose-design.ts";
import type { Sample } from "../../../shared/proposal/sample.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { text } from "../../messages/index.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { useDesignerStyles } from "./designer-styles.ts";
import { SampleChoice } from "./sample-choice.tsx";
import { SampleView } from "./sample-view.tsx";

interface SampleCardProps {
  readonly design: Design;
  readonly sample: Sample | null;
  readonly proposal: Proposal | null;
  readonly open: ReadonlySet<string>;
  readonly asked: number;
  /** To the first column that is to be confirmed. */
  readonly onConfirm: () => void;
  readonly failing: ReadonlySet<string>;
  readonly units: readonly OrgUnit[];
  readonly selected: string | null;
  readonly onSelect: (column: string | null) => void;
  readonly onTake: (at: number) => void;
  readonly onSample: (sample: Sample) => void;
}

/** The sample, or the place for one. */
export function SampleCard(props: SampleCardProps) {
  const { design, sample, proposal, open, asked, onConfirm, failing } = props;
  const { units, selected, onSelect, onTake, onSample } = props;
  const styles = useDesignerStyles();
  const shared = useSharedStyles();
  const words = text.designer;
  return (
    <section className={styles.card} aria-label={words.sample}>
      <div className={shared.spread}>
        <div className={styles.head}>
          <h3 className={shared.subheading}>{words.sample}</h3>
          {proposal !== null && (
            <span className={shared.quiet}>
              {proposal.table.rows.length === 0
                ? words.sampleBlank
                : words.sampleRows(
                    proposal.table.rows.length,
                    proposal.table.header.last - proposal.table.header.first + 1,
                  )}
            </span>
          )}
          {proposal !== null && (
            <span className={mergeClasses(styles.chip, styles.good)}>
              ✓ {words.understood(Object.keys(proposal.places).length)}
            </span>
          )}
          {asked > 0 && (
            <button
              type="button"
              className={mergeClasses(styles.chip, styles.press, styles.open)}
              onClick={onConfirm}
            >
              ▲ {words.toConfirm(asked)}
            </button>
          )}
        </div>
        <SampleChoice
          label={sample === null ? words.sampleAdd : words.sampleOther}
          units={units}
          onSample={onSample}
        />
      </div>
      {sample === null || proposal === null ? (
        <p className={shared.quiet}>{words.sampleGone}</p>
      ) : (
        <SampleView
          design={design}
          grid={sample.grid}
          proposal={proposal}
          open={open}
          failing={failing}
          selected={selected}
          onSelect={onSelect}
          onTake={onTake}
        />
      )}
      <p className={shared.quiet}>{words.sampleKept}</p>
    </section>
  );
}
