import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { text } from "../../../messages/index.ts";
import { useEntrance } from "../../../services.ts";
import { useFocusOnMount } from "../../../ui/focus.ts";
import { printPage, saveFile } from "../../../ui/save-file.ts";
import { useSharedStyles } from "../../../ui/styles.ts";

const useStyles = makeStyles({
  codes: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(180px, 1fr))",
    gap: "4px 16px",
    fontFamily: "Consolas, Menlo, monospace",
    fontSize: "14px",
  },
});

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly login: string;
  readonly onKept: () => void;
}

/** Recovery codes, shown this once. */
export function RecoveryCodes({ codes, login, onKept }: RecoveryCodesProps) {
  const { excel } = useEntrance();
  const styles = useStyles();
  const shared = useSharedStyles();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const [said, setSaid] = useState("");
  const words = text.factor;
  const plain = `${words.fileHead(login)}\r\n\r\n${codes.join("\r\n")}\r\n`;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(plain);
      setSaid(words.copied);
    } catch {
      setSaid(words.copyFailed);
    }
  };
  return (
    <section className={shared.stackWide} aria-label={words.codesHeading}>
      <h3 ref={heading} tabIndex={-1} className={shared.subheading}>
        {words.codesHeading}
      </h3>
      <p className={shared.paragraph}>{words.codesHow}</p>
      <ul className={`${shared.list} ${styles.codes}`}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={shared.row}>
        <Button onClick={() => void copy()}>{words.copy}</Button>
        {/* Desktop Excel's pane can neither print nor save. */}
        {excel === null && (
          <>
            <Button onClick={printPage}>{words.print}</Button>
            <Button
              onClick={() =>
                saveFile(new Blob([plain], { type: "text/plain;charset=utf-8" }), words.fileName)
              }
            >
              {words.save}
            </Button>
          </>
        )}
        <span role="status">{said}</span>
      </div>
      <div>
        <Button appearance="primary" onClick={onKept}>
          {words.kept}
        </Button>
      </div>
    </section>
  );
}
