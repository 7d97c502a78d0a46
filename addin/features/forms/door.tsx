import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  door: {
    font: "inherit",
    color: tokens.colorBrandForegroundLink,
    textAlign: "start",
    background: "none",
    border: "none",
    padding: 0,
    minHeight: "32px",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface DoorProps {
  readonly title: string;
  /** What it does, for who hears only the button. */
  readonly label: string;
  readonly onOpen: () => void;
}

/** The name of a form in a list, which is the way to it. */
export function Door({ title, label, onOpen }: DoorProps) {
  const styles = useStyles();
  return (
    <button type="button" className={styles.door} aria-label={label} onClick={onOpen}>
      {title}
    </button>
  );
}
