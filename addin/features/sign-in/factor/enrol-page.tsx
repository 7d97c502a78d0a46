import { Button } from "@fluentui/react-components";
import type { Account } from "../../../../shared/api/sessions.ts";
import { text } from "../../../messages/index.ts";
import { useServices } from "../../../services.ts";
import { useSharedStyles } from "../../../ui/styles.ts";
import { DoorFrame } from "../door-frame.tsx";
import { Factors } from "./factors.tsx";

/** Who has to have a second factor goes no further before one is set up. */
export function EnrolPage({ account }: { readonly account: Account }) {
  const { api, session } = useServices();
  const shared = useSharedStyles();
  const leave = async (): Promise<void> => {
    const leaving = api.signOut();
    session.end(false);
    await leaving;
  };
  return (
    <DoorFrame heading={text.factor.mustHeading}>
      <p className={shared.paragraph}>{text.factor.must}</p>
      <Factors account={account} onSet={session.enrolled} />
      <div>
        <Button appearance="subtle" onClick={() => void leave()}>
          {text.header.signOut}
        </Button>
      </div>
    </DoorFrame>
  );
}
