import { FactorNote } from "../../../../../addin/features/sign-in/factor/factor-note.tsx";
import { useServices } from "../../../../../addin/services.ts";
import type { Me, Session } from "../../../../../shared/api/sessions.ts";
import { hears, show } from "../../../../support/components/story.tsx";

export interface FactorNoteStory {
  readonly note: Me["secondFactor"];
  readonly opened: Session;
}

/** Behind the sign-in, by whichever factor. */
show<FactorNoteStory>(({ note, opened }) => {
  const { session } = useServices();
  return (
    <>
      <button type="button" onClick={() => session.accept(opened)}>
        sign in
      </button>
      <FactorNote note={note} onOpen={hears("onOpen")} />
    </>
  );
});
