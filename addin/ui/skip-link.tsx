import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  link: {
    position: "absolute",
    left: "8px",
    top: "-64px",
    padding: "8px 12px",
    zIndex: 10,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    ":focus": { top: "8px", outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface SkipLinkProps {
  /** `id` of what the focus goes to. */
  readonly to: string;
  readonly children: string;
}

/** For keyboards: past what stands between. Seen while it has the focus. */
export function SkipLink({ to, children }: SkipLinkProps) {
  const styles = useStyles();
  return (
    <a
      className={styles.link}
      href={`#${to}`}
      onClick={(event) => {
        // By the focus alone: the address says where in the pane one is.
        event.preventDefault();
        const target = document.getElementById(to);
        if (target === null) return;
        // What takes the focus by itself goes on doing so by the tabulator key.
        if (target.tabIndex < 0) target.tabIndex = -1;
        target.focus();
      }}
    >
      {children}
    </a>
  );
}
