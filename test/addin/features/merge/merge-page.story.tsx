import { useState } from "react";
import { MergePage } from "../../../../addin/features/merge/merge-page.tsx";
import type { Collection } from "../../../../shared/api/collections.ts";
import type { Me } from "../../../../shared/api/sessions.ts";
import { show } from "../../../support/components/story.tsx";

interface Shown {
  readonly me: Me;
  readonly collections: readonly Collection[];
  /** Later, as after a reload: what a review has changed meanwhile. */
  readonly later: readonly Collection[];
}

const nothing = async (): Promise<void> => undefined;

/** The page of a city, and a button that loads what others did meanwhile. */
show<Shown>(({ me, collections, later }) => <Loading me={me} collections={collections} later={later} />);

function Loading({ me, collections, later }: Shown) {
  const [loaded, setLoaded] = useState(collections);
  return (
    <>
      <button type="button" onClick={() => setLoaded(later)}>
        再看
      </button>
      <MergePage me={me} collections={loaded} reload={nothing} reloadMe={nothing} />
    </>
  );
}
