import { makeStyles, tokens } from "@fluentui/react-components";

export const useDeskStyles = makeStyles({
  desk: { display: "flex", flexDirection: "column", minHeight: "100vh" },
  loading: { padding: "32px" },
  outdated: { padding: "8px 16px 0", ":empty": { display: "none" } },
  narrow: { maxWidth: "480px", padding: "16px" },
  skip: {
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
