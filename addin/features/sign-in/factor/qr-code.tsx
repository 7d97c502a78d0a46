import { makeStyles } from "@fluentui/react-components";
import qrcode from "qrcode-generator";
import { text } from "../../../messages/index.ts";

/** Modules of white around the code: scanners ask for four. */
const QUIET = 4;
const SIZE = 184;

const useStyles = makeStyles({
  /** Scanners want dark on white, in a dark theme too. */
  code: { backgroundColor: "#ffffff", display: "block", maxWidth: "100%" },
});

/** A text as a QR code, drawn here: it is a secret. */
export function QrCode({ content }: { readonly content: string }) {
  const styles = useStyles();
  const code = qrcode(0, "M");
  code.addData(content, "Byte");
  code.make();
  const count = code.getModuleCount();
  const path: string[] = [];
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      if (code.isDark(row, column)) path.push(`M${column + QUIET} ${row + QUIET}h1v1h-1z`);
    }
  }
  const side = count + 2 * QUIET;
  return (
    <svg
      className={styles.code}
      role="img"
      aria-label={text.factor.scanAlt}
      width={SIZE}
      height={SIZE}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <path d={path.join("")} fill="#000000" />
    </svg>
  );
}
