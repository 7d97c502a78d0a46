import { ProtestNotice } from "../../../../addin/features/review/protest-notice.tsx";
import type { Review } from "../../../../shared/api/review.ts";
import { hears, show } from "../../../support/components/story.tsx";

export interface ProtestNoticeStory {
  readonly review: Review;
}

show<ProtestNoticeStory>(({ review }) => (
  <ProtestNotice
    review={review}
    onAnswered={hears("onAnswered")}
    onWithdrawn={hears("onWithdrawn")}
    onRefresh={hears("onRefresh")}
  />
));
