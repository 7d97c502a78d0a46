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
  /**
   * A table that has not the room for its columns shows its rows below each other: the row's name and what can be done
   * with it in one line, then each cell behind its header, which the cell names in `data-header`.
   */
  cards: {
    "@media (max-width: 800px)": {
      display: "block",
      minWidth: "0 !important" as "0",
      "& thead, & tbody": { display: "block" },
      "& tr": {
        display: "flex",
        flexWrap: "wrap",
        alignItems: "center",
        columnGap: "16px",
        padding: "8px 0",
        borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      },
      "& thead tr": { padding: 0 },
      "& th, & td": {
        order: 2,
        minWidth: "0 !important" as "0",
        maxWidth: "none !important" as "none",
        padding: "2px 0 !important" as "0",
        borderBottom: "none !important" as "none",
        textAlign: "start !important" as "start",
        whiteSpace: "normal !important" as "normal",
        overflowWrap: "anywhere",
      },
      // What is not sorted by has no button there, and its cells name it.
      "& thead th:not([data-acts])": { display: "none" },
      "& tbody th[scope=row]": { order: 0, flex: "1 1 calc(100% - 128px)", fontWeight: 600 },
      "& td[data-acts]": { order: 1 },
      "& td:empty": { display: "none" },
      "& td[data-header]::before": {
        content: 'attr(data-header) " "',
        color: tokens.colorNeutralForeground3,
      },
    },
  },
  /** A table wider than its place: a shade at an edge says that there is more behind it, and goes where there is not. */
  scroll: {
    overflowX: "auto",
    backgroundColor: tokens.colorNeutralBackground1,
    backgroundImage: [
      `linear-gradient(to right, ${tokens.colorNeutralBackground1} 50%, transparent)`,
      `linear-gradient(to left, ${tokens.colorNeutralBackground1} 50%, transparent)`,
      `linear-gradient(to right, ${tokens.colorNeutralStroke1}, transparent)`,
      `linear-gradient(to left, ${tokens.colorNeutralStroke1}, transparent)`,
    ].join(", "),
    backgroundPosition: "left center, right center, left center, right center",
    backgroundRepeat: "no-repeat",
    backgroundSize: "48px 100%, 48px 100%, 16px 100%, 16px 100%",
    backgroundAttachment: "local, local, scroll, scroll",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  /** Where files are dropped, or chosen by its buttons. */
  dropZone: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "center",
    gap: "8px 12px",
    padding: "16px",
    textAlign: "center",
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: "8px",
    backgroundColor: tokens.colorBrandBackground2,
  },
  dropping: {
    border: `2px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  dropHint: { flexBasis: "100%" },
  fields: { border: "none", margin: 0, padding: 0, minWidth: 0, "& legend": { padding: 0 } },
  number: { textAlign: "end !important" as "end" },
  link: { color: tokens.colorBrandForegroundLink },
});
