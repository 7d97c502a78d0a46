import type { Account } from "../../../../shared/api/sessions.ts";
import { text } from "../../../messages/index.ts";
import { useEntrance } from "../../../services.ts";
import { BeforeAllElse } from "../before-all-else.tsx";
import { Factors } from "./factors.tsx";

/** Who has to have a second factor goes no further before one is set up. */
export function EnrolPage({ account }: { readonly account: Account }) {
  const { session } = useEntrance();
  return (
    <BeforeAllElse heading={text.factor.mustHeading} why={text.factor.must}>
      <Factors account={account} onSet={session.enrolled} />
    </BeforeAllElse>
  );
}
