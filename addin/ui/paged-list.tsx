import { Button } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { firstText as text } from "../messages/first.ts";
import { grouped } from "../messages/format.ts";
import { useSharedStyles } from "./styles.ts";

/** Entries shown before more are asked for, and how many each press adds: ten thousand at once would hold up the page. */
const FIRST = 8;
const PAGE = 200;

interface PagedListProps<T> {
  readonly entries: readonly T[];
  readonly keyOf: (entry: T) => string;
  readonly children: (entry: T) => ReactNode;
}

/** A list that begins short and says how much of it is not shown yet. */
export function PagedList<T>({ entries, keyOf, children }: PagedListProps<T>) {
  const shared = useSharedStyles();
  const [shown, setShown] = useState(FIRST);
  const rest = entries.length - shown;
  return (
    <>
      <ul className={`${shared.list} ${shared.stack}`}>
        {entries.slice(0, shown).map((entry) => (
          <li key={keyOf(entry)}>{children(entry)}</li>
        ))}
      </ul>
      {rest > 0 && (
        <span>
          <Button appearance="subtle" onClick={() => setShown(shown + PAGE)}>
            {text.showMore(grouped(Math.min(rest, PAGE)), grouped(rest))}
          </Button>
        </span>
      )}
      {rest <= 0 && entries.length > FIRST && (
        <span>
          <Button appearance="subtle" onClick={() => setShown(FIRST)}>
            {text.showFewer}
          </Button>
        </span>
      )}
    </>
  );
}
