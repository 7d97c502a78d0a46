import type { Account } from "../../../shared/api/sessions.ts";
import { text } from "../../messages/index.ts";
import { useEntrance } from "../../services.ts";
import { BeforeAllElse } from "./before-all-else.tsx";
import { ChangePassword } from "./change-password.tsx";

/** Who came in by an initial password goes no further before it is changed. */
export function FirstPassword({ account }: { readonly account: Account }) {
  const { session } = useEntrance();
  return (
    <BeforeAllElse heading={text.door.firstPassword} why={text.door.firstPasswordWhy}>
      <ChangePassword account={account} onChanged={session.passwordChanged} />
    </BeforeAllElse>
  );
}
