import { TellWord } from "../../../../addin/features/told/tell-word.tsx";
import { useToldList } from "../../../../addin/features/told/use-told.ts";
import { show } from "../../../support/components/story.tsx";

export interface TellWordStory {
  readonly form: string;
  readonly column: string;
  readonly word: string;
}

function Told(props: TellWordStory) {
  const { told, again } = useToldList(true);
  return <TellWord {...props} told={told} onTold={again} />;
}

show<TellWordStory>((props) => <Told {...props} />);
