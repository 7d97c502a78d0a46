import { Button } from "@fluentui/react-components";
import type { FormChange } from "../../../../shared/api/own-forms.ts";
import { text } from "../../../messages/index.ts";
import { Notice } from "../../../ui/notice.tsx";
import { useSharedStyles } from "../../../ui/styles.ts";
import { ChangeLines } from "./change-lines.tsx";

interface NewerStandardProps {
  /** Version of the standard that was fitted. */
  readonly base: number;
  /** The newest. */
  readonly standard: number;
  readonly changes: readonly FormChange[];
  readonly onCarry: () => void;
  readonly onLater: () => void;
}

/** 标准有新版: what it changed, and whether the city goes along. */
export function NewerStandard({ base, standard, changes, onCarry, onLater }: NewerStandardProps) {
  const shared = useSharedStyles();
  const words = text.formFits;
  return (
    <Notice kind="warning">
      <strong>{words.newStandard(standard)}</strong>
      <span>{words.newStandardWhat(base)}</span>
      <ChangeLines changes={changes} />
      <span className={shared.row}>
        <Button onClick={onCarry}>{words.carry}</Button>
        <Button appearance="subtle" onClick={onLater}>
          {words.later}
        </Button>
      </span>
    </Notice>
  );
}
