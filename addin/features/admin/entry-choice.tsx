import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { Entry } from "../../../shared/api/account-bodies.ts";
import { text } from "../../messages/index.ts";

/** How somebody gets to a password. */
export function EntryChoice({
  value,
  onChange,
}: {
  readonly value: Entry;
  readonly onChange: (value: Entry) => void;
}) {
  return (
    <Field label={text.accounts.by}>
      <RadioGroup
        value={value}
        onChange={(_, { value: chosen }) => onChange(chosen === "password" ? "password" : "invitation")}
      >
        <Radio value="invitation" label={text.accounts.byInvitation} />
        <Radio value="password" label={text.accounts.byPassword} />
      </RadioGroup>
    </Field>
  );
}
