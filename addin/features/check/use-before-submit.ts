import type { Me } from "../../../shared/api/sessions.ts";
import { useServices } from "../../services.ts";
import { useStore } from "../../ui/use-store.ts";
import type { BeforeSubmit } from "./before-submit.ts";

/** `forbidden`: the city wants nothing sent before; `unasked`: nobody has chosen on this computer yet. */
export type BeforeSubmitState = BeforeSubmit | "forbidden" | "unasked";

/** What holds for the account on this computer. The city's word goes before the account's own. */
export function useBeforeSubmit(me: Me): {
  readonly state: BeforeSubmitState;
  readonly choose: (choice: BeforeSubmit) => void;
} {
  const { beforeSubmit } = useServices();
  const chosen = useStore(beforeSubmit.chosen);
  const { login } = me.account;
  return {
    state: me.checkBeforeSubmit ? (chosen[login] ?? "unasked") : "forbidden",
    choose: (choice) => beforeSubmit.choose(login, choice),
  };
}
