import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  mark: { color: tokens.colorBrandForeground1, flexShrink: 0, display: "block" },
});

/** Half of a circle for the half of the sky, above columns of figures. @param size in px */
export function Mark({ size = 24 }: { readonly size?: number }) {
  const styles = useStyles();
  return (
    <svg className={styles.mark} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="9.2" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M2.4 12a9.6 9.6 0 0 1 19.2 0z" fill="currentColor" />
      <path d="M8 19v-3M12 20v-5M16 19v-3" stroke="currentColor" strokeWidth="1.8" />
    </svg>
  );
}
