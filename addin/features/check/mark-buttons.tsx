import { Button } from "@fluentui/react-components";
import { text } from "../../messages/index.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import type { Attempts } from "./use-attempt.ts";

interface MarkButtonsProps {
  readonly onMark: () => Promise<void>;
  readonly onClear: () => Promise<void>;
  /** Findings are coloured in the workbook. */
  readonly marked: boolean;
  /** There is something to colour. */
  readonly findings: boolean;
  readonly attempt: Attempts["attempt"];
}

/** Colours the findings on the sheet itself, and takes the colours away. Nothing else ever marks a sheet. */
export function MarkButtons({ onMark, onClear, marked, findings, attempt }: MarkButtonsProps) {
  const shared = useSharedStyles();
  const announce = useAnnounce();
  const mark = async (): Promise<void> => {
    if (await attempt(onMark)) announce(text.excel.marked);
  };
  const clear = async (): Promise<void> => {
    if (await attempt(onClear)) announce(text.excel.unmarked);
  };
  if (!findings && !marked) return null;
  return (
    <div className={shared.row}>
      {findings && <Button onClick={() => void mark()}>{text.excel.mark}</Button>}
      {marked && (
        <Button appearance="subtle" onClick={() => void clear()}>
          {text.excel.unmark}
        </Button>
      )}
    </div>
  );
}
