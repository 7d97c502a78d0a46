import { useEffect } from "react";
import { StandardList } from "../../../../../addin/features/forms/fit/standard-list.tsx";
import { useServices } from "../../../../../addin/services.ts";
import { useStore } from "../../../../../addin/ui/use-store.ts";
import type { Account } from "../../../../../shared/api/sessions.ts";
import { hears, show } from "../../../../support/components/story.tsx";

export interface StandardListStory {
  readonly account: Account;
  /** Id of the form of which a draft is kept. */
  readonly draft: string;
}

const opened = hears("opened");

function Story({ account, draft }: StandardListStory) {
  const { session, fitDrafts } = useServices();
  const isSignedIn = useStore(session.state).kind === "signed-in";
  useEffect(() => {
    if (!isSignedIn) session.accept({ token: "t", expiresAt: "2099-01-01T00:00:00.000Z", account });
  }, [session, account, isSignedIn]);
  if (!isSignedIn) return null;
  fitDrafts.keep(draft, "{}");
  return <StandardList onOpen={(form) => opened(form)} />;
}

show<StandardListStory>((story) => <Story {...story} />);
