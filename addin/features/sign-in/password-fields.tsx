import { Checkbox, Field, Input } from "@fluentui/react-components";
import { type Ref, useState } from "react";
import { passwordFault } from "../../../shared/password/password.ts";
import { text } from "../../messages/index.ts";
import { useSharedStyles } from "../../ui/styles.ts";

interface NewPassword {
  readonly password: string;
  readonly again: string;
}

export const NO_NEW_PASSWORD: NewPassword = { password: "", again: "" };

/** What stands against a new password, in words; null: nothing. @param own login, name and unit of its owner */
export function newPasswordFault({ password, again }: NewPassword, own: readonly string[]): string | null {
  const fault = passwordFault(password, own);
  if (fault !== undefined) return text.password.faults[fault];
  if (password === again) return null;
  return again === "" ? text.password.againFirst : text.password.different;
}

interface PasswordFieldsProps {
  readonly value: NewPassword;
  readonly onChange: (value: NewPassword) => void;
  readonly own: readonly string[];
  /** Whether the form was sent once: what is missing is then said. */
  readonly asked: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A new password, twice; says whether it is good before anything is sent. */
export function PasswordFields({ value, onChange, own, asked, inputRef }: PasswordFieldsProps) {
  const shared = useSharedStyles();
  const [shown, setShown] = useState(false);
  const fault = passwordFault(value.password, own);
  const said = value.password !== "" || asked;
  const different = value.again !== "" || asked ? value.password !== value.again : false;
  const unlike = value.again === "" ? text.password.againFirst : text.password.different;
  const type = shown ? "text" : "password";
  return (
    <div className={shared.stackWide}>
      <Field
        label={text.password.next}
        hint={text.password.rule}
        required
        {...(said && fault !== undefined
          ? { validationState: "error", validationMessage: text.password.faults[fault] }
          : {})}
        {...(said && fault === undefined
          ? { validationState: "success", validationMessage: text.password.good }
          : {})}
      >
        <Input
          {...(inputRef === undefined ? {} : { input: { ref: inputRef } })}
          size="large"
          type={type}
          autoComplete="new-password"
          value={value.password}
          onChange={(_, { value: password }) => onChange({ ...value, password })}
        />
      </Field>
      <Field
        label={text.password.again}
        required
        {...(different ? { validationState: "error", validationMessage: unlike } : {})}
      >
        <Input
          size="large"
          type={type}
          autoComplete="new-password"
          value={value.again}
          onChange={(_, { value: again }) => onChange({ ...value, again })}
        />
      </Field>
      <Checkbox
        label={text.password.show}
        checked={shown}
        onChange={(_, { checked }) => setShown(checked === true)}
      />
    </div>
  );
}
