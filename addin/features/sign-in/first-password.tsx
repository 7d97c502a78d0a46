import { Button } from "@fluentui/react-components";
import type { Account } from "../../../shared/api/sessions.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { ChangePassword } from "./change-password.tsx";
import { DoorFrame } from "./door-frame.tsx";

/** Who came in by an initial password goes no further before it is changed. */
export function FirstPassword({ account }: { readonly account: Account }) {
  const { api, session } = useServices();
  const shared = useSharedStyles();
  const leave = async (): Promise<void> => {
    const leaving = api.signOut();
    session.end(false);
    await leaving;
  };
  return (
    <DoorFrame heading={text.door.firstPassword}>
      <p className={shared.paragraph}>{text.door.firstPasswordWhy}</p>
      <ChangePassword account={account} onChanged={session.passwordChanged} />
      <div>
        <Button appearance="subtle" onClick={() => void leave()}>
          {text.header.signOut}
        </Button>
      </div>
    </DoorFrame>
  );
}
