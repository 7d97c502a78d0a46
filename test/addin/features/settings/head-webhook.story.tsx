import { HeadWebhook } from "../../../../addin/features/settings/head-webhook.tsx";
import { hears, show } from "../../../support/components/story.tsx";

export interface HeadWebhookStory {
  readonly address: string | null;
}

show<HeadWebhookStory>((props) => (
  <HeadWebhook {...props} onSave={async (address) => hears("onSave")(address)} />
));
