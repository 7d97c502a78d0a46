import { useEffect, useState } from "react";
import { type Door, doorOf } from "./door.ts";

/** The link that this page was opened by, also when it is opened in a tab that shows the pane already. */
export function useDoor(): { readonly door: Door | null; readonly leave: () => void } {
  const [door, setDoor] = useState(() => doorOf(location.hash));
  useEffect(() => {
    const follow = (): void => setDoor((before) => doorOf(location.hash) ?? before);
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  const leave = (): void => {
    // The link has done its work; who reloads the page must not meet it again.
    location.hash = "";
    setDoor(null);
  };
  return { door, leave };
}
