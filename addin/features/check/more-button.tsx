import { Button } from "@fluentui/react-components";
import { text } from "../../messages/index.ts";

/** Cells and names shown before "show all". */
export const SHOWN = 8;

export function MoreButton({
  total,
  shown = SHOWN,
  more = text.showAll,
  all,
  onToggle,
}: {
  readonly total: number;
  readonly shown?: number;
  readonly more?: (hidden: number) => string;
  readonly all: boolean;
  readonly onToggle: () => void;
}) {
  if (total <= shown) return null;
  return (
    <Button appearance="subtle" onClick={onToggle} aria-expanded={all}>
      {all ? text.showFewer : more(total - shown)}
    </Button>
  );
}
