import { PairedStep } from "../../../../../addin/features/sign-in/factor/paired-step.tsx";
import { hears, show } from "../../../../support/components/story.tsx";

const opened = hears("openInBrowser");
const done = hears("onDone");

show<Record<string, never>>(() => (
  <PairedStep
    pending={"p".repeat(43)}
    openInBrowser={(path) => opened(path)}
    onDone={({ account }) => done(account.login)}
    onFailed={() => false}
  />
));
