import { useEffect, useState } from "react";
import { ReadingFile } from "../../../../addin/features/check/reading-file.tsx";
import { hears, show } from "../../../support/components/story.tsx";

export interface ReadingFileStory {
  /** Nobody can say how far it is until an event `read` does. */
  readonly name: string;
}

show<ReadingFileStory>(({ name }) => {
  const [share, setShare] = useState<number>();
  useEffect(() => {
    globalThis.addEventListener("read", (event) => setShare((event as CustomEvent<number>).detail));
  }, []);
  return <ReadingFile name={name} share={share} onStop={hears("onStop")} />;
});
