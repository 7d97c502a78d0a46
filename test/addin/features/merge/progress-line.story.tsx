import { ProgressLine } from "../../../../addin/features/merge/progress-line.tsx";
import { type Delivery, useDownload } from "../../../../addin/features/merge/use-download.ts";
import { hears, show } from "../../../support/components/story.tsx";

const took = hears("took");

const deliver: Delivery = {
  kind: "file",
  take: async (content, name) => {
    took(await content.text(), name);
    return { kind: "done", message: "好了" };
  },
};

/** A download with the line that tells of it. */
show<Record<never, never>>(() => {
  const downloading = useDownload(() => "妇女创业小额贷款台账");
  const request = { file: "merged.xlsx", query: { period: "2019", state: "newest" } } as const;
  return (
    <>
      <button type="button" onClick={() => void downloading.start(request, deliver)}>
        下载
      </button>
      <ProgressLine downloading={downloading} />
    </>
  );
});
