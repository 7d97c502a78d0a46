import { Button, Checkbox, makeStyles, mergeClasses, Spinner } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { CollectionOverview } from "../../../shared/api/collections.ts";
import type { Plan } from "../../../shared/collections/plan.ts";
import { chinaTime } from "../../../shared/period/china-time.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { failureText } from "../../messages/failure-text.ts";
import { dateText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { periodText } from "../../messages/period-text.ts";
import { formTitle } from "../../messages/report-title.ts";
import { useServices } from "../../services.ts";
import { useFocusOnMount } from "../../ui/focus.ts";
import { NamesNotice, useNamesQuestion } from "../../ui/names-question.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { owingCodes } from "./owing.ts";
import { MOST_AT_ONCE, pastRows, previewOf, rowKey } from "./plan-model.ts";

const useStyles = makeStyles({ narrow: { maxWidth: "880px" } });

interface PlanPreviewProps {
  readonly plan: Plan;
  readonly existing: readonly CollectionOverview[];
  readonly units: readonly OrgUnit[];
  readonly onBack: () => void;
  readonly onDone: (made: number) => void;
}

/** Every collection that would be made, with its dates; those that are not wanted can be left out. */
export function PlanPreview({ plan, existing, units, onBack, onDone }: PlanPreviewProps) {
  const { api, now } = useServices();
  const styles = useStyles();
  const shared = useSharedStyles();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const rows = useMemo(() => previewOf(plan, existing), [plan, existing]);
  const today = chinaTime(now()).slice(0, 10);
  const [left, setLeft] = useState<ReadonlySet<string>>(() => pastRows(rows, today));
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const names = useNamesQuestion();
  const wanted = rows.filter((row) => !row.exists && !left.has(rowKey(row)));
  const forms = new Set(wanted.map(({ collection }) => collection.form)).size;
  const draft =
    "level" in plan.owing ? { level: plan.owing.level, units: [] } : { level: null, ...plan.owing };
  const owing = owingCodes(draft, units).length - plan.exemptions.length;
  const obstacle =
    wanted.length === 0
      ? text.collections.obstacles.nothing
      : wanted.length > MOST_AT_ONCE
        ? text.collections.tooMany(MOST_AT_ONCE)
        : null;

  const create = async (): Promise<void> => {
    setBusy(true);
    setFault(null);
    const reasons = plan.exemptions.map(({ reason }) => reason);
    const settled = await names.settle(reasons);
    const answer =
      settled === null
        ? null
        : await api.createCollections({
            collections: wanted.map(({ collection }) => collection),
            ...settled,
          });
    setBusy(false);
    if (answer === null) return;
    if (answer.ok) onDone(answer.value.length);
    else setFault(failureText(answer.failure));
  };

  const createText = (words: string) => (names.asked === null ? words : text.names.anyway(words));

  return (
    <div className={`${shared.stackWide} ${styles.narrow}`}>
      <h2 ref={heading} tabIndex={-1} className={shared.heading}>
        {text.collections.previewHeading(wanted.length)}
      </h2>
      <p className={shared.paragraph}>
        {text.collections.previewCount(forms, owing)}
        {left.size > 0 && text.collections.previewPast}
      </p>
      <div className={shared.scroll}>
        <table className={mergeClasses(shared.table, shared.cards)}>
          <thead>
            <tr>
              <th scope="col">{text.collections.task}</th>
              <th scope="col">{text.collections.version}</th>
              <th scope="col">{text.collections.period}</th>
              <th scope="col">{text.collections.opens}</th>
              <th scope="col">{text.collections.due}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const { title, formVersion, period, opensOn, dueOn } = row.collection;
              const key = rowKey(row);
              const name = formTitle(title, period);
              return (
                <tr key={key}>
                  <th scope="row">
                    {row.exists ? (
                      <span className={shared.quiet}>
                        {name}
                        {text.aside(text.collections.exists)}
                      </span>
                    ) : (
                      <Checkbox
                        label={name}
                        aria-label={text.collections.include(title)}
                        checked={!left.has(key)}
                        onChange={(_, { checked }) => {
                          const next = new Set(left);
                          if (checked === true) next.delete(key);
                          else next.add(key);
                          setLeft(next);
                        }}
                      />
                    )}
                  </th>
                  <td data-header={text.collections.version}>{text.collections.versionOf(formVersion)}</td>
                  <td data-header={text.collections.period}>{periodText(period)}</td>
                  <td data-header={text.collections.opens}>
                    {opensOn === null ? text.collections.now : dateText(opensOn)}
                  </td>
                  <td data-header={text.collections.due}>
                    {dueOn === null ? text.collections.noDue : dateText(dueOn)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {names.asked !== null && <NamesNotice names={names.asked} />}
      {fault !== null && <Notice kind="error">{fault}</Notice>}
      {obstacle !== null && <p className={shared.paragraph}>{obstacle}</p>}
      <div className={shared.row}>
        <Button
          appearance="primary"
          disabledFocusable={busy || obstacle !== null}
          onClick={() => void create()}
        >
          {busy ? text.collections.creating : createText(text.collections.create(wanted.length))}
        </Button>
        <Button disabled={busy} onClick={onBack}>
          {text.collections.toSettings}
        </Button>
        {busy && <Spinner size="tiny" aria-label={text.collections.creating} />}
      </div>
    </div>
  );
}
