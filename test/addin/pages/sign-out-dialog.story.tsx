import { useEffect } from "react";
import { Header } from "../../../addin/pages/header.tsx";
import { useServices } from "../../../addin/services.ts";
import { useStore } from "../../../addin/ui/use-store.ts";
import type { Me } from "../../../shared/api/sessions.ts";
import { show } from "../../support/components/story.tsx";

export interface SignOutDialogStory {
  readonly me: Me;
  /** Id of a standard form with changes that are not published; null: there are none. */
  readonly draft: string | null;
}

function Story({ me, draft }: SignOutDialogStory) {
  const { session, fitDrafts } = useServices();
  const isSignedIn = useStore(session.state).kind === "signed-in";
  useEffect(() => {
    session.accept({ token: "t", expiresAt: "2099-01-01T00:00:00.000Z", account: me.account });
    if (draft !== null) fitDrafts.keep(draft, "{}");
  }, [session, fitDrafts, me, draft]);
  return (
    <>
      <Header me={me} leave={(act) => act()} onClose={undefined} />
      <h2>{isSignedIn ? "in" : "out"}</h2>
      <p>{fitDrafts.forms().join()}</p>
    </>
  );
}

show<SignOutDialogStory>((story) => <Story {...story} />);
