import { TemplateButton } from "../../../../addin/features/template/template-button.tsx";
import { show } from "../../../support/components/story.tsx";

export interface TemplateButtonStory {
  readonly form: string | null;
  readonly label?: string;
}

show<TemplateButtonStory>((props) => <TemplateButton {...props} period="2019" />);
