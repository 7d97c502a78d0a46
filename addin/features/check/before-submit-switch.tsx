import { Checkbox } from "@fluentui/react-components";
import type { Me } from "../../../shared/api/sessions.ts";
import { text } from "../../messages/index.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { useBeforeSubmit } from "./use-before-submit.ts";

/** The choice of `BeforeSubmitQuestion`, to be changed at any time. */
export function BeforeSubmitSwitch({ me }: { readonly me: Me }) {
  const shared = useSharedStyles();
  const { state, choose } = useBeforeSubmit(me);
  return (
    <>
      <h3 className={shared.subheading}>{text.beforeSubmit.heading}</h3>
      <Checkbox
        checked={state === "look"}
        disabled={state === "forbidden"}
        label={text.beforeSubmit.own}
        onChange={(_, { checked }) => choose(checked === true ? "look" : "wait")}
      />
      <p className={shared.quiet}>
        {state === "forbidden" ? text.beforeSubmit.ownForbidden : text.beforeSubmit.ownHint}
      </p>
    </>
  );
}
