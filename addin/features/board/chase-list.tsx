import { Button, makeStyles, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { text } from "../../messages/index.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import type { Overdue } from "./board-model.ts";
import { chaseText } from "./chase-text.ts";

const useStyles = makeStyles({
  list: { width: "100%", maxWidth: "720px", "& textarea": { minHeight: "160px", maxHeight: "50vh" } },
});

interface Chase {
  /** Makes the list, copies it where the browser allows, and shows it. */
  readonly open: () => Promise<void>;
  readonly close: () => void;
  /** The list as text; null: not asked for, or nobody is to be reminded. */
  readonly list: string | null;
  /** The browser did not let it be copied: the reader has to do it. */
  readonly blocked: boolean;
  readonly said: string;
}

/** 催报名单: what to paste into a message, read anew every time it is asked for. */
export function useChaseList(
  read: () => { readonly overdue: readonly Overdue[]; readonly period: string } | null,
): Chase {
  const [list, setList] = useState<string | null>(null);
  const [blocked, setBlocked] = useState(false);
  const [said, setSaid] = useState("");
  const open = async (): Promise<void> => {
    const now = read();
    if (now === null || now.overdue.length === 0) {
      setList(null);
      setSaid(text.board.chaseNone);
      return;
    }
    const written = chaseText(now.overdue, now.period);
    const copied = await copy(written);
    setBlocked(!copied);
    setList(written);
    setSaid(copied ? text.board.chaseCopied(now.overdue.length) : text.board.chaseBlocked);
  };
  const close = (): void => {
    setList(null);
    setSaid("");
  };
  return { open, close, list, blocked, said };
}

/** @returns false when the browser does not allow it. */
async function copy(written: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(written);
    return true;
  } catch {
    return false;
  }
}

interface ChaseListProps {
  readonly list: string;
  /** All of it is selected, ready for Ctrl+C. */
  readonly selected: boolean;
  readonly onClose: () => void;
}

export function ChaseList({ list, selected, onClose }: ChaseListProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!selected || list === "") return;
    const area = box.current?.querySelector("textarea");
    area?.focus();
    area?.select();
  }, [selected, list]);
  return (
    <div ref={box} className={shared.stack}>
      <Textarea
        className={styles.list}
        aria-label={text.board.chase}
        readOnly
        resize="vertical"
        value={list}
      />
      <span>
        <Button appearance="subtle" onClick={onClose}>
          {text.board.chaseClose}
        </Button>
      </span>
    </div>
  );
}
