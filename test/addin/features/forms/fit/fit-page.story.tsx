import { useEffect } from "react";
import { FitPage } from "../../../../../addin/features/forms/fit/fit-page.tsx";
import { useServices } from "../../../../../addin/services.ts";
import { useStore } from "../../../../../addin/ui/use-store.ts";
import type { Me } from "../../../../../shared/api/sessions.ts";
import { hears, show } from "../../../../support/components/story.tsx";

export interface FitPageStory {
  readonly form: string;
  readonly me: Me;
}

const closed = hears("closed");

function Story({ form, me }: FitPageStory) {
  const { session } = useServices();
  const isSignedIn = useStore(session.state).kind === "signed-in";
  // Drafts are of whoever is signed in.
  useEffect(() => {
    if (isSignedIn) return;
    session.accept({ token: "t", expiresAt: "2099-01-01T00:00:00.000Z", account: me.account });
  }, [session, me, isSignedIn]);
  return isSignedIn ? <FitPage form={form} me={me} onClose={(said) => closed(said)} /> : null;
}

show<FitPageStory>((story) => <Story {...story} />);
