import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { firstText as text } from "../../messages/first.ts";
import { Mark } from "../../ui/mark.tsx";

/** Room for what the product is for beside the form. */
const WIDE = "@media (min-width: 900px) and (min-height: 480px)";

const useStyles = makeStyles({
  page: {
    minHeight: "100vh",
    boxSizing: "border-box",
    padding: "32px 16px",
    [WIDE]: { display: "grid", gridTemplateColumns: "minmax(0, 9fr) minmax(0, 7fr)", padding: 0 },
  },
  side: {
    maxWidth: "360px",
    margin: "0 auto",
    [WIDE]: {
      position: "relative",
      maxWidth: "none",
      margin: 0,
      padding: "56px 64px",
      overflow: "hidden",
      backgroundColor: tokens.colorBrandBackground2,
    },
  },
  product: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    fontSize: "20px",
    lineHeight: "28px",
    fontWeight: 600,
    margin: "0 0 24px",
  },
  promise: {
    display: "none",
    margin: "72px 0 0",
    fontSize: "32px",
    lineHeight: "46px",
    fontWeight: 600,
    whiteSpace: "pre-line",
    [WIDE]: { display: "block" },
  },
  sky: {
    display: "none",
    position: "absolute",
    left: 0,
    bottom: 0,
    width: "100%",
    [WIDE]: { display: "block" },
  },
  form: {
    maxWidth: "360px",
    margin: "0 auto",
    [WIDE]: { width: "100%", alignSelf: "center", padding: "32px 16px", boxSizing: "border-box" },
  },
});

/** The page of the sign-in: the product, and beside it, where there is room, what it is for. */
export function SignInFrame({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <div className={styles.side}>
        <h1 className={styles.product}>
          <Mark size={28} />
          {text.product}
        </h1>
        <p className={styles.promise}>{text.signIn.promise}</p>
        <svg className={styles.sky} viewBox="0 0 720 330" aria-hidden="true">
          <circle cx="360" cy="330" r="300" fill={tokens.colorBrandStroke1} opacity=".1" />
          <circle cx="360" cy="330" r="220" fill={tokens.colorBrandStroke1} opacity=".22" />
          <circle cx="360" cy="330" r="140" fill={tokens.colorBrandBackground} />
          <g fill={tokens.colorNeutralBackground1}>
            <path d="M296 288h20v42h-20zM332 262h20v68h-20zM368 274h20v56h-20zM404 240h20v90h-20z" />
          </g>
        </svg>
      </div>
      <div className={styles.form}>{children}</div>
    </main>
  );
}
