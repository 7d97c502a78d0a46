import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ListedSession } from "../../../shared/api/accounts.ts";
import type { Outcome } from "../../api/failure.ts";
import { failureText } from "../../messages/failure-text.ts";
import { timeText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { useLoaded } from "../../ui/use-loaded.ts";
import { browserName } from "./browser-name.ts";

interface SessionListProps {
  readonly load: () => Promise<Outcome<readonly ListedSession[]>>;
  readonly end: (session: string) => Promise<Outcome<null>>;
  readonly none: string;
}

/** Where an account is signed in, each of which can be ended but the one that asks. */
export function SessionList({ load, end, none }: SessionListProps) {
  const shared = useSharedStyles();
  const loaded = useLoaded(load);
  const { reload } = loaded;
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState<string | null>(null);

  const endOne = async (id: string): Promise<void> => {
    setBusy(id);
    const outcome = await end(id);
    setFailure(outcome.ok ? null : failureText(outcome.failure));
    await reload();
    setBusy(null);
  };
  return (
    <div className={shared.stack}>
      {failure !== null && <Notice kind="error">{failure}</Notice>}
      <Loaded from={loaded}>
        {(sessions) => (
          <>
            {sessions.length === 0 && <p className={shared.quiet}>{none}</p>}
            <ul className={`${shared.list} ${shared.stack}`}>
              {sessions.map((session) => (
                <li key={session.id} className={shared.spread}>
                  <span>
                    <span>{placeOf(session)}</span>
                    <br />
                    <span className={shared.quiet}>
                      {text.own.since(timeText(session.createdAt))} ·{" "}
                      {text.own.until(timeText(session.expiresAt))}
                    </span>
                  </span>
                  {session.current ? (
                    <span>{text.own.current}</span>
                  ) : (
                    <Button disabledFocusable={busy === session.id} onClick={() => void endOne(session.id)}>
                      {text.own.end}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </div>
  );
}

function placeOf({ agent, origin }: ListedSession): string {
  const { browser, system } = browserName(agent ?? "");
  const program = browser === "" ? text.own.unknownBrowser : text.own.browser(browser, system);
  return origin === null ? program : `${program} · ${text.own.from(origin)}`;
}
