import type { LoadedVersion } from "../../../../addin/features/review/load-version.ts";
import { ReviewFindings } from "../../../../addin/features/review/review-findings.tsx";
import { hears, show } from "../../../support/components/story.tsx";

export interface ReviewFindingsStory {
  readonly loaded: LoadedVersion;
}

show<ReviewFindingsStory>(({ loaded }) => <ReviewFindings loaded={loaded} onGoTo={hears("onGoTo")} />);
