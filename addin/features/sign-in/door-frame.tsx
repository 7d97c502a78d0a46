import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { text } from "../../messages/index.ts";
import { useFocusOnMount } from "../../ui/focus.ts";
import { Mark } from "../../ui/mark.tsx";
import { useSharedStyles } from "../../ui/styles.ts";

const useStyles = makeStyles({
  page: { maxWidth: "400px", margin: "0 auto", padding: "32px 16px", boxSizing: "border-box" },
  product: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    fontSize: "20px",
    lineHeight: "28px",
    fontWeight: 600,
    margin: "0 0 24px",
  },
});

/** A page before the sign-in. */
export function DoorFrame({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const focused = useFocusOnMount<HTMLHeadingElement>();
  return (
    <main id="main" className={styles.page}>
      <p className={styles.product}>
        <Mark size={28} />
        {text.product}
      </p>
      <div className={shared.stackWide}>
        <h1 ref={focused} tabIndex={-1} className={shared.heading}>
          {heading}
        </h1>
        {children}
      </div>
    </main>
  );
}
