import { OneOff } from "../../../../addin/features/collections/one-off.tsx";
import { hears, show } from "../../../support/components/story.tsx";
import { city, district } from "../../../support/register.ts";

export interface OneOffStory {
  readonly form: string;
}

const done = hears("done");

show<OneOffStory>(({ form }) => (
  <OneOff form={form} units={[city, district]} onDone={() => done()} onCancel={() => undefined} />
));
