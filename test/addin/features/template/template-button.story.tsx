import { TemplateButton } from "../../../../addin/features/template/template-button.tsx";
import { show } from "../../../support/components/story.tsx";

export interface TemplateButtonStory {
  readonly form: string | null;
}

show<TemplateButtonStory>(({ form }) => <TemplateButton form={form} period="2019" />);
