import { useServices } from "../../../addin/services.ts";
import { ActDialog, type AskedWords } from "../../../addin/ui/act-dialog.tsx";
import { hears, show } from "../../support/components/story.tsx";

export interface ActDialogStory {
  readonly words: AskedWords;
}

/** A collection is opened again: an act with words that go to the server. */
show<ActDialogStory>(({ words }) => {
  const { api } = useServices();
  return (
    <ActDialog
      title="重新开放“2019年妇女创业小额贷款台账”"
      confirm="重新开放"
      words={words}
      act={(reason, names) => api.setCollectionState("women_loans-2019", { state: "open", reason, ...names })}
      onDone={hears("onDone")}
      onRefresh={hears("onRefresh")}
      onClose={hears("onClose")}
    >
      <p>单位可以再报送。</p>
    </ActDialog>
  );
});
