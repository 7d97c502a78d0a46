import { Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ChangedRow } from "../../../shared/submission/compare-records.ts";
import { EngineStopped } from "../../engine/engine.ts";
import type { ShownChange } from "../../engine/shown-changes.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { type ChangePlaces, countChanges } from "../review/change-lines.ts";
import { ChangeList } from "../review/change-list.tsx";

/** What is needed to show what another version of the report has otherwise. */
export interface Comparing {
  readonly form: { readonly form: string; readonly formVersion: number };
  readonly places: ChangePlaces;
}

interface StaleDifferenceProps {
  readonly newest: number;
  readonly changes: readonly ChangedRow[];
  /** Without it, of a report that has no rows, it is only counted. */
  readonly comparing: Comparing | undefined;
}

/** What this sheet has otherwise than the version that came first, with the values of both. */
export function StaleDifference({ newest, changes, comparing }: StaleDifferenceProps) {
  const { engine } = useServices();
  const [shown, setShown] = useState<readonly ShownChange[] | "failed" | null>(null);
  const [form] = useState(comparing?.form);
  const { changed, added, removed } = countChanges(changes);
  useEffect(() => {
    if (form === undefined || changes.length === 0) return;
    let current = true;
    engine
      .showChanges({ ...form, changes })
      .then((told) => current && setShown(told))
      .catch((error: unknown) => {
        if (!(error instanceof EngineStopped)) reportError(error);
        if (current) setShown("failed");
      });
    return () => {
      current = false;
    };
  }, [engine, form, changes]);
  return (
    <>
      <span>
        {text.submit.changesHeading(newest)}
        {text.colon}
        {changes.length === 0 ? text.submit.unchanged : text.submit.changes(changed, added, removed)}
      </span>
      {form !== undefined && changes.length > 0 && shown === null && (
        <Spinner size="extra-tiny" label={text.submit.comparing} />
      )}
      {shown === "failed" && <span>{text.submit.notCompared}</span>}
      {comparing !== undefined && Array.isArray(shown) && (
        <ChangeList changes={shown as readonly ShownChange[]} {...comparing.places} />
      )}
    </>
  );
}
