import { makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { PairingLook } from "../../../../shared/api/second-factor.ts";
import { timeText } from "../../../messages/format.ts";
import { text } from "../../../messages/index.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { useSharedStyles } from "../../../ui/styles.ts";
import { useLoaded } from "../../../ui/use-loaded.ts";
import { browserName } from "../browser-name.ts";
import { PasskeyStep } from "./passkey-step.tsx";
import { useFactors } from "./use-factors.ts";

const useStyles = makeStyles({
  large: { fontSize: "28px", lineHeight: "36px", fontWeight: 600, margin: 0, letterSpacing: "2px" },
});

/** The browser window that takes a passkey for a pane in Excel. */
export function PairingPage({ token }: { readonly token: string }) {
  const factors = useFactors();
  const loaded = useLoaded(() => factors.lookAtPairing(token));
  return <Loaded from={loaded}>{(look) => <Waiting token={token} look={look} />}</Loaded>;
}

function Waiting({ token, look }: { readonly token: string; readonly look: PairingLook }) {
  const factors = useFactors();
  const shared = useSharedStyles();
  const styles = useStyles();
  const [code, setCode] = useState<string | null>(null);
  const words = text.pairing;
  if (code !== null) {
    return (
      <div className={shared.stackWide} role="status">
        <p className={shared.paragraph}>{words.code}</p>
        <p className={styles.large}>{code}</p>
        <p className={shared.paragraph}>{words.codeOnly}</p>
        <p className={shared.quiet}>{words.close}</p>
      </div>
    );
  }
  const { browser, system } = browserName(look.agent ?? "");
  const program = browser === "" ? text.own.unknownBrowser : text.own.browser(browser, system);
  return (
    <div className={shared.stackWide}>
      <p className={shared.paragraph}>{words.who(look.name)}</p>
      <p className={shared.quiet}>
        {program} · {words.from(timeText(look.createdAt))}
        {look.sameOrigin && ` · ${words.same}`}
      </p>
      {!look.sameOrigin && <Notice kind="warning">{words.other(look.origin ?? "")}</Notice>}
      <div>
        <p className={shared.paragraph}>{words.number}</p>
        <p className={styles.large}>{look.number}</p>
      </div>
      <p className={shared.paragraph}>{words.compare}</p>
      <PasskeyStep
        button={words.proceed}
        request={() => factors.pairedRequest(token)}
        send={(answer) => factors.pairedStep(token, answer)}
        onDone={setCode}
      />
    </div>
  );
}
