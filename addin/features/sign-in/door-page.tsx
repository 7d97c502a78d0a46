import { Button, Spinner } from "@fluentui/react-components";
import { failureText } from "../../messages/failure-text.ts";
import { text } from "../../messages/index.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import { useLoaded } from "../../ui/use-loaded.ts";
import type { Door } from "./door.ts";
import { DoorFrame } from "./door-frame.tsx";
import { PairingPage } from "./factor/pairing-page.tsx";
import { InvitationForm } from "./invitation-form.tsx";
import { SetupForm } from "./setup-form.tsx";
import { useAccounts } from "./use-accounts.ts";

/** Where a link leads: to one's first password, to the first administrator, or to a passkey for a pane that waits. */
export function DoorPage({ door, onLeave }: { readonly door: Door; readonly onLeave: () => void }) {
  const headings = {
    invitation: text.door.invitationHeading,
    setup: text.door.setupHeading,
    pairing: text.pairing.heading,
  };
  const heading = headings[door.kind];
  if (door.kind === "pairing") {
    return (
      <DoorFrame heading={heading}>
        <PairingPage token={door.token} />
      </DoorFrame>
    );
  }
  return (
    <DoorFrame heading={heading}>
      {door.kind === "invitation" ? (
        <Invited token={door.token} onLeave={onLeave} />
      ) : (
        <SettingUp token={door.token} onLeave={onLeave} />
      )}
    </DoorFrame>
  );
}

interface WayProps {
  readonly token: string;
  readonly onLeave: () => void;
}

function Invited({ token, onLeave }: WayProps) {
  const accounts = useAccounts();
  const { state } = useLoaded(() => accounts.lookAtInvitation(token));
  if (state.kind === "ready")
    return <InvitationForm token={token} invitation={state.value} onDone={onLeave} />;
  return <Waiting refusal={state.kind === "failed" ? failureText(state.failure) : null} onLeave={onLeave} />;
}

function SettingUp({ token, onLeave }: WayProps) {
  const accounts = useAccounts();
  const { state } = useLoaded(() => accounts.lookAtSetup(token));
  if (state.kind === "ready") return <SetupForm token={token} top={state.value.unit} onDone={onLeave} />;
  return <Waiting refusal={state.kind === "failed" ? failureText(state.failure) : null} onLeave={onLeave} />;
}

function Waiting({ refusal, onLeave }: { readonly refusal: string | null; readonly onLeave: () => void }) {
  const shared = useSharedStyles();
  if (refusal === null) return <Spinner label={text.door.opening} />;
  return (
    <div className={shared.stackWide}>
      <Notice kind="error">{refusal}</Notice>
      <Button size="large" onClick={onLeave}>
        {text.door.toSignIn}
      </Button>
    </div>
  );
}
