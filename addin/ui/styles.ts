import { makeStyles, tokens } from "@fluentui/react-components";

export const useSharedStyles = makeStyles({
  visuallyHidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  heading: { fontSize: "16px", lineHeight: "24px", fontWeight: 600, margin: 0 },
  subheading: { fontSize: "14px", lineHeight: "20px", fontWeight: 600, margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3, margin: 0 },
  paragraph: { margin: 0 },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
  spread: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
  },
  stack: { display: "flex", flexDirection: "column", gap: "8px" },
  stackWide: { display: "flex", flexDirection: "column", gap: "16px" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  figures: { fontVariantNumeric: "tabular-nums" },
  table: {
    borderCollapse: "collapse",
    width: "100%",
    fontSize: "13px",
    lineHeight: "20px",
    fontVariantNumeric: "tabular-nums",
    "& th, & td": {
      padding: "4px 8px",
      textAlign: "start",
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      fontWeight: 400,
    },
    "& thead th": { color: tokens.colorNeutralForeground3 },
  },
  number: { textAlign: "end !important" as "end" },
  link: { color: tokens.colorBrandForegroundLink },
});
