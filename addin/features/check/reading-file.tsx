import { Button, makeStyles, ProgressBar, Spinner } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { text } from "../../messages/index.ts";
import { useAnnounce } from "../../ui/announcer.tsx";

const useStyles = makeStyles({ bar: { width: "100%", maxWidth: "320px" } });

/** Milliseconds after which it is worth saying how far it is: most files are read before. */
const LONG = 1_000;
/** What a screen reader says of it: a quarter, a half, three quarters. */
const QUARTERS = 4;
/** Milliseconds between two of them: the first is not to be cut off by the next. */
const SILENT = 4_000;

/** A file on its way in, with the way to stop it. */
export function ReadingFile({
  name,
  share,
  onStop,
}: {
  readonly name: string;
  /** How much has been read, 0 … 1; undefined where nobody can say. */
  readonly share: number | undefined;
  readonly onStop: () => void;
}) {
  const styles = useStyles();
  const announce = useAnnounce();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG);
    return () => clearTimeout(timer);
  }, []);
  const percent = share === undefined ? undefined : Math.min(100, Math.round(share * 100));
  const quarters = isLong && share !== undefined ? Math.min(QUARTERS - 1, Math.floor(share * QUARTERS)) : 0;
  const lastSaid = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (quarters === 0 || performance.now() - lastSaid.current < SILENT) return;
    lastSaid.current = performance.now();
    announce(text.open.readSoFar((quarters * 100) / QUARTERS));
  }, [quarters, announce]);
  // Once it is read or stopped, how far it was is no longer true of anything.
  useEffect(() => () => announce(""), [announce]);
  return (
    <>
      <Spinner label={text.open.reading(name)} />
      {isLong && percent !== undefined && (
        <>
          <ProgressBar
            className={styles.bar}
            value={percent}
            max={100}
            aria-label={text.open.reading(name)}
          />
          <span>{percent < 100 ? text.open.readSoFar(percent) : text.open.readWhole}</span>
        </>
      )}
      <Button onClick={onStop}>{text.open.stop}</Button>
    </>
  );
}
