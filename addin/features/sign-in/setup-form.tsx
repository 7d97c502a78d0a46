import { Button, Field, Input, Select } from "@fluentui/react-components";
import { type FormEvent, useRef, useState } from "react";
import { accountNameSchema, loginSchema } from "../../../shared/api/account-bodies.ts";
import { newUnitCodeSchema } from "../../../shared/register/new-unit-code.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { unitNameSchema } from "../../../shared/register/unit-name.ts";
import { failureText } from "../../messages/failure-text.ts";
import { text } from "../../messages/index.ts";
import { useEntrance } from "../../services.ts";
import { nameFault } from "../../ui/name-fault.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { NO_NEW_PASSWORD, newPasswordFault, PasswordFields } from "./password-fields.tsx";
import { useAccounts } from "./use-accounts.ts";

type TopLevel = "city" | "province" | "district";
const levelsOf = (): readonly (readonly [TopLevel, string])[] => [
  ["city", text.door.levelCity],
  ["province", text.door.levelProvince],
  ["district", text.door.levelDistrict],
];

interface SetupFormProps {
  readonly token: string;
  /** null: the register is empty, and its top is named here. */
  readonly top: OrgUnit | null;
  readonly onDone: () => void;
}

/** The top of the register and its first administrator. */
export function SetupForm({ token, top, onDone }: SetupFormProps) {
  const accounts = useAccounts();
  const { session } = useEntrance();
  const shared = useSharedStyles();
  const [unitName, setUnitName] = useState("");
  const [code, setCode] = useState("");
  const [level, setLevel] = useState<TopLevel>("city");
  const [login, setLogin] = useState("");
  const [name, setName] = useState("");
  const [chosen, setChosen] = useState(NO_NEW_PASSWORD);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const levels = levelsOf();
  const own = [login, name, top?.name ?? unitName];
  const faults = {
    unitName: top === null ? nameFault(unitNameSchema, unitName) : null,
    code: top === null && !newUnitCodeSchema.safeParse(code).success ? text.door.codeShape : null,
    login: loginSchema.safeParse(login).success ? null : text.door.loginShape,
    name: nameFault(accountNameSchema, name),
    password: newPasswordFault(chosen, own),
  };

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setAsked(true);
    setFailure(null);
    if (Object.values(faults).some((fault) => fault !== null)) {
      // The fields are marked once this has been drawn.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
      return;
    }
    setBusy(true);
    const unit = top === null ? { code, name: unitName.trim(), level } : null;
    const outcome = await accounts.beginSetup({ token, unit, login, name, password: chosen.password });
    setBusy(false);
    if (!outcome.ok) {
      setFailure(failureText(outcome.failure));
      return;
    }
    session.accept(outcome.value);
    onDone();
  };

  const shown = (fault: string | null) => (asked && fault !== null ? { validationMessage: fault } : {});
  return (
    <form ref={form} className={shared.stackWide} onSubmit={submit} noValidate>
      <p className={shared.paragraph}>
        {top === null ? text.door.setupNew : text.door.setupExisting(top.name)}
      </p>
      {failure !== null && <Notice kind="error">{failure}</Notice>}
      {top === null && (
        <>
          <Field
            label={text.door.unitName}
            hint={text.door.unitNameHint}
            required
            {...shown(faults.unitName)}
          >
            <Input
              size="large"
              maxLength={60}
              value={unitName}
              onChange={(_, { value }) => setUnitName(value)}
            />
          </Field>
          <Field label={text.door.unitCode} hint={text.door.unitCodeHint} required {...shown(faults.code)}>
            <Input
              size="large"
              maxLength={20}
              value={code}
              onChange={(_, { value }) => setCode(value.trim().toUpperCase())}
            />
          </Field>
          <Field label={text.door.unitLevel}>
            <Select
              size="large"
              value={level}
              onChange={(_, { value }) => setLevel(levels.find(([each]) => each === value)?.[0] ?? "city")}
            >
              {levels.map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </Select>
          </Field>
        </>
      )}
      <Field label={text.door.adminLogin} hint={text.accounts.loginHint} required {...shown(faults.login)}>
        <Input
          size="large"
          autoComplete="username"
          autoCapitalize="none"
          maxLength={40}
          value={login}
          onChange={(_, { value }) => setLogin(value)}
        />
      </Field>
      <Field label={text.door.adminName} required {...shown(faults.name)}>
        <Input size="large" maxLength={40} value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <PasswordFields value={chosen} onChange={setChosen} own={own} asked={asked} />
      <Button type="submit" appearance="primary" size="large" disabledFocusable={busy}>
        {busy ? text.door.beginning : text.door.begin}
      </Button>
    </form>
  );
}
