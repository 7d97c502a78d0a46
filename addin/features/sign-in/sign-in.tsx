import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { type FormEvent, lazy, Suspense, useRef, useState } from "react";
import type { PendingSignIn } from "../../../shared/api/sessions.ts";
import { focusAfterChoice } from "../../language-choice.ts";
import { failureText } from "../../messages/failure-text.ts";
import { firstText as text } from "../../messages/first.ts";
import { useEntrance } from "../../services.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { SignInFrame } from "./sign-in-frame.tsx";

const SecondStep = lazy(async () => ({
  default: (await import("./factor/second-step.tsx")).SecondStep,
}));

const useStyles = makeStyles({
  language: { marginTop: "16px", paddingInline: 0, minWidth: 0 },
});

interface SignInProps {
  /** The session ended by itself. */
  readonly expired: boolean;
  /** A workbook is open and waits behind the sign-in. */
  readonly workbookOpen: boolean;
}

export function SignIn({ expired, workbookOpen }: SignInProps) {
  const { api, session, chooseLanguage } = useEntrance();
  const styles = useStyles();
  const shared = useSharedStyles();
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const [missing, setMissing] = useState<"login" | "password" | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [waiting, setWaiting] = useState<PendingSignIn | null>(null);
  const loginInput = useRef<HTMLInputElement>(null);
  const passwordInput = useRef<HTMLInputElement>(null);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    const empty = login.trim() === "" ? "login" : password === "" ? "password" : null;
    setMissing(empty);
    setFailure(null);
    if (empty !== null) {
      (empty === "login" ? loginInput : passwordInput).current?.focus();
      return;
    }
    setBusy(true);
    const outcome = await api.signIn(login.trim(), password);
    setBusy(false);
    if (outcome.ok) {
      if ("pending" in outcome.value) setWaiting(outcome.value);
      else session.accept(outcome.value);
      return;
    }
    setFailure(failureText(outcome.failure));
    passwordInput.current?.select();
  };

  if (waiting !== null) {
    const back = (said: string | null): void => {
      setWaiting(null);
      setPassword("");
      setFailure(said);
    };
    return (
      <SignInFrame>
        <Suspense fallback={text.loading}>
          <SecondStep waiting={waiting} onBack={back} />
        </Suspense>
      </SignInFrame>
    );
  }
  return (
    <SignInFrame>
      <form className={shared.stackWide} onSubmit={submit} noValidate aria-label={text.signIn.heading}>
        {expired && failure === null && (
          <Notice kind="warning">{workbookOpen ? text.signIn.expiredKept : text.signIn.expired}</Notice>
        )}
        {failure !== null && <Notice kind="error">{failure}</Notice>}
        <Field
          label={text.signIn.login}
          {...(missing === "login" ? { validationMessage: text.signIn.loginMissing } : {})}
        >
          <Input
            input={{ ref: loginInput }}
            size="large"
            name="login"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            value={login}
            onChange={(_, { value }) => setLogin(value)}
          />
        </Field>
        <Field
          label={text.signIn.password}
          {...(missing === "password" ? { validationMessage: text.signIn.passwordMissing } : {})}
        >
          <Input
            input={{ ref: passwordInput }}
            size="large"
            type="password"
            name="password"
            autoComplete="current-password"
            value={password}
            onChange={(_, { value }) => setPassword(value)}
          />
        </Field>
        <Button type="submit" appearance="primary" size="large" disabledFocusable={busy}>
          {busy ? text.signIn.busy : text.signIn.submit}
        </Button>
        <p className={shared.quiet}>{text.signIn.privacy}</p>
      </form>
      {/* A workbook that waits behind the sign-in would be lost with the page. */}
      {chooseLanguage !== null && !workbookOpen && (
        <Button
          ref={focusAfterChoice}
          appearance="transparent"
          className={styles.language}
          lang={text.otherLanguage.locale}
          onClick={() => chooseLanguage(text.otherLanguage.code)}
        >
          {text.otherLanguage.name}
        </Button>
      )}
    </SignInFrame>
  );
}
