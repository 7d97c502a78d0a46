import { SecondStep } from "../../../../../addin/features/sign-in/factor/second-step.tsx";
import type { PendingSignIn } from "../../../../../shared/api/sessions.ts";
import { hears, show } from "../../../../support/components/story.tsx";

export interface SecondStepStory {
  readonly ways: PendingSignIn["ways"];
}

const back = hears("onBack");
const done = hears("onDone");

show<SecondStepStory>(({ ways }) => (
  <SecondStep
    waiting={{ pending: "p".repeat(43), expiresAt: "2999-01-01T00:00:00+08:00", ways }}
    onBack={(said) => back(said)}
    onDone={() => done()}
  />
));
