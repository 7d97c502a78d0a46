import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Factors as Held, TotpSetup } from "../../../../shared/api/second-factor.ts";
import type { Account } from "../../../../shared/api/sessions.ts";
import { timeText } from "../../../messages/format.ts";
import { text } from "../../../messages/index.ts";
import { useEntrance } from "../../../services.ts";
import { focusIsLost, takeFocus } from "../../../ui/focus.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { useSharedStyles } from "../../../ui/styles.ts";
import { useLoaded } from "../../../ui/use-loaded.ts";
import { NewPasskey } from "./new-passkey.tsx";
import { passkeysWork } from "./passkeys.ts";
import { PasswordFirst } from "./password-first.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { TelephoneSetup } from "./telephone-setup.tsx";
import { useFactors } from "./use-factors.ts";

/** What is being done; one thing at a time. */
type Task =
  | { readonly kind: "totp" | "passkey" | "renew" }
  | { readonly kind: "telephone"; readonly setup: TotpSetup }
  | { readonly kind: "remove"; readonly passkey: string | null; readonly what: string }
  | { readonly kind: "codes"; readonly codes: readonly string[] };

interface FactorsProps {
  readonly account: Account;
  /** A factor is there, and its recovery codes were seen. */
  readonly onSet?: () => void;
  /** Whether codes are on the page that are shown only once. */
  readonly onShowing?: (showing: boolean) => void;
}

/** The own second factors: seen, added, taken away. */
export function Factors({ account, onSet, onShowing }: FactorsProps) {
  const factors = useFactors();
  const shared = useSharedStyles();
  const loaded = useLoaded(factors.own);
  const [task, setTask] = useState<Task | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const began = useRef(false);

  const finish = (words: string): void => {
    setTask(null);
    setSaid(words);
    loaded.reload().catch(reportError);
  };
  const show = (codes: readonly string[]): void => {
    setTask({ kind: "codes", codes });
    onShowing?.(true);
  };
  const added = (codes: readonly string[] | null): void => {
    if (codes !== null) {
      show(codes);
      return;
    }
    finish(text.factor.set);
    onSet?.();
  };
  const cancel = (): void => setTask(null);
  // What was done has gone from the page with the button that held the focus.
  const page = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when one thing makes way for another.
  useEffect(() => {
    if (page.current !== null && began.current && focusIsLost()) takeFocus(page.current);
    began.current = true;
  }, [task]);
  if (task?.kind === "codes") {
    return (
      <RecoveryCodes
        codes={task.codes}
        login={account.login}
        onKept={() => {
          onShowing?.(false);
          finish(text.factor.set);
          onSet?.();
        }}
      />
    );
  }
  return (
    <div ref={page} tabIndex={-1} className={shared.stackWide}>
      <p className={shared.paragraph}>{text.factor.what}</p>
      {said !== null && <Notice kind="success">{said}</Notice>}
      <Loaded from={loaded}>
        {(held) => (
          <>
            <Telephone held={held} task={task} start={setTask} onAdded={added} onCancel={cancel} />
            <Passkeys held={held} task={task} start={setTask} onAdded={added} onCancel={cancel} />
            {(held.totp !== null || held.passkeys.length > 0) && (
              <section className={shared.stack} aria-label={text.factor.recovery}>
                <h3 className={shared.subheading}>{text.factor.recovery}</h3>
                <p className={shared.quiet}>{text.factor.recoveryLeft(held.recoveryLeft)}</p>
                {task?.kind === "renew" ? (
                  <PasswordFirst
                    what={text.factor.renewWhat}
                    button={text.factor.renew}
                    act={factors.renewCodes}
                    onDone={(codes) => show(codes ?? [])}
                    onCancel={cancel}
                  />
                ) : (
                  <div>
                    <Button onClick={() => setTask({ kind: "renew" })}>{text.factor.renew}</Button>
                  </div>
                )}
              </section>
            )}
            {task?.kind === "remove" && (
              <PasswordFirst
                what={task.what}
                button={text.factor.remove}
                act={(password) => factors.remove(password, task.passkey)}
                onDone={() => finish(text.factor.removed)}
                onCancel={cancel}
              />
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}

interface PartProps {
  readonly held: Held;
  readonly task: Task | null;
  readonly start: (task: Task) => void;
  readonly onAdded: (codes: readonly string[] | null) => void;
  readonly onCancel: () => void;
}

function Telephone({ held, task, start, onAdded, onCancel }: PartProps) {
  const factors = useFactors();
  const shared = useSharedStyles();
  const words = text.factor;
  const { totp } = held;
  return (
    <section className={shared.stack} aria-label={words.telephone}>
      <h3 className={shared.subheading}>{words.telephone}</h3>
      {totp === null ? (
        <p className={shared.quiet}>{words.telephoneHow}</p>
      ) : (
        <p className={shared.quiet}>
          {words.telephoneOn(timeText(totp.createdAt))} ·{" "}
          {totp.lastUsedAt === null ? words.unused : words.used(timeText(totp.lastUsedAt))}
        </p>
      )}
      {task?.kind === "totp" && (
        <PasswordFirst
          what={totp === null ? words.addTelephone : words.changeTelephone}
          button={words.next}
          act={factors.beginTotp}
          onDone={(setup) => start({ kind: "telephone", setup })}
          onCancel={onCancel}
        />
      )}
      {task?.kind === "telephone" && <TelephoneSetup setup={task.setup} onAdded={onAdded} />}
      {task?.kind !== "totp" && task?.kind !== "telephone" && (
        <div className={shared.row}>
          <Button
            appearance={totp === null ? "primary" : "secondary"}
            onClick={() => start({ kind: "totp" })}
          >
            {totp === null ? words.addTelephone : words.changeTelephone}
          </Button>
          {totp !== null && (
            <Button
              aria-label={words.removeTelephone}
              onClick={() => start({ kind: "remove", passkey: null, what: words.removeTelephone })}
            >
              {words.remove}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

function Passkeys({ held, task, start, onAdded, onCancel }: PartProps) {
  const { excel } = useEntrance();
  const shared = useSharedStyles();
  const words = text.factor;
  return (
    <section className={shared.stack} aria-label={words.passkeys}>
      <h3 className={shared.subheading}>{words.passkeys}</h3>
      <p className={shared.quiet}>{words.passkeysHow}</p>
      <ul className={`${shared.list} ${shared.stack}`}>
        {held.passkeys.map(({ id, name, host, createdAt, lastUsedAt }) => (
          <li key={id} className={shared.spread}>
            <span>
              <span>{name}</span>
              <br />
              <span className={shared.quiet}>
                {words.host(host)} · {words.added(timeText(createdAt))} ·{" "}
                {lastUsedAt === null ? words.unused : words.used(timeText(lastUsedAt))}
              </span>
            </span>
            <Button
              aria-label={words.removePasskey(name)}
              onClick={() => start({ kind: "remove", passkey: id, what: words.removePasskey(name) })}
            >
              {words.remove}
            </Button>
          </li>
        ))}
      </ul>
      {excel !== null ? (
        <div className={shared.row}>
          <span>{words.passkeysInExcel}</span>
          <Button onClick={() => excel.openInBrowser("/")}>{words.openBrowser}</Button>
        </div>
      ) : !passkeysWork() ? (
        <p className={shared.paragraph}>{words.passkeysNot}</p>
      ) : task?.kind === "passkey" ? (
        <NewPasskey onAdded={onAdded} onCancel={onCancel} />
      ) : (
        <div>
          <Button onClick={() => start({ kind: "passkey" })}>{words.addPasskey}</Button>
        </div>
      )}
    </section>
  );
}
