import { UnitView } from "../../../../addin/features/board/unit-view.tsx";
import { hears, show } from "../../../support/components/story.tsx";

export interface UnitViewStory {
  readonly opened: string | null;
}

/** What one unit reported. */
show<UnitViewStory>(({ opened }) => (
  <UnitView code="d1" opened={opened} onOpenNewest={hears("onOpenNewest")} onOpen={hears("onOpen")} />
));
