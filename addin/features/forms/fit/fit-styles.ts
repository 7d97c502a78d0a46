import { makeStyles, tokens } from "@fluentui/react-components";

/** Below it the standard's parts stand under the city's own. */
const WIDE = "@media (min-width: 960px)";

export const useFitStyles = makeStyles({
  body: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "16px",
    padding: "16px",
    [WIDE]: { gridTemplateColumns: "minmax(0, 1fr) minmax(400px, 46%)", alignItems: "start" },
  },
  row: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    alignItems: "center",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  open: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    gap: "2px 8px",
    width: "100%",
    minHeight: "40px",
    padding: "8px 8px 8px 0",
    font: "inherit",
    color: "inherit",
    textAlign: "start",
    background: "none",
    border: "none",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  name: { fontWeight: 600, overflowWrap: "anywhere" },
  off: { color: tokens.colorNeutralForeground3, textDecorationLine: "line-through" },
  kind: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
  mark: {
    fontSize: "12px",
    lineHeight: "16px",
    padding: "0 6px",
    borderRadius: "4px",
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
  },
  below: {
    padding: "0 8px 8px 56px",
    fontSize: "12px",
    "@media (max-width: 600px)": { paddingInlineStart: "8px" },
  },
  code: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 2fr)",
    gap: "4px 8px",
    alignItems: "center",
    overflowWrap: "anywhere",
    "& .fui-Input": { minWidth: 0 },
    "& input": { minWidth: 0 },
  },
  rule: { padding: "8px 0", overflowWrap: "anywhere" },
  notation: { fontSize: "12px", color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  find: {
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    alignItems: "center",
    "& .fui-Input": { minWidth: 0, flexGrow: 1 },
  },
  notices: { display: "flex", flexDirection: "column", gap: "8px", padding: "8px 16px 0" },
});
