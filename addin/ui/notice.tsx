import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  notice: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px 12px",
    borderInlineStartWidth: "3px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStroke1,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  error: { borderInlineStartColor: tokens.colorPaletteRedBorderActive },
  warning: { borderInlineStartColor: tokens.colorPaletteDarkOrangeBorderActive },
  success: { borderInlineStartColor: tokens.colorPaletteGreenBorderActive },
});

/** A message that stays where it is until its cause is gone; errors are said at once. */
export function Notice({
  kind,
  children,
}: {
  readonly kind: "error" | "warning" | "success";
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div role={kind === "error" ? "alert" : "status"} className={mergeClasses(styles.notice, styles[kind])}>
      {children}
    </div>
  );
}
