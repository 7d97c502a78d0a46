import { makeStyles } from "@fluentui/react-components";

export const useDeskStyles = makeStyles({
  desk: { display: "flex", flexDirection: "column", minHeight: "100vh" },
  loading: { padding: "32px" },
  outdated: { padding: "8px 16px 0", ":empty": { display: "none" } },
  narrow: { maxWidth: "480px", padding: "16px" },
});
