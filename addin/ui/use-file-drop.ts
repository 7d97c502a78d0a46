import { useEffect, useRef, useState } from "react";

/**
 * Lets the whole page take files that are dropped on it: who misses a frame would else lose the page to the
 * browser, which opens the file in its place. Dragged text is left to the fields.
 * @param onFiles `dropped` can be asked for more only while the event lasts; undefined while no file can be taken: the page is then only kept from going away.
 * @returns whether files are being held over the page.
 */
export function useFileDrop(
  onFiles: ((files: FileList, dropped: DataTransferItemList) => void) | undefined,
): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    const drag = (event: DragEvent): void => {
      const files = event.dataTransfer;
      if (files?.types.includes("Files") !== true) return;
      event.preventDefault();
      setOver(event.type === "dragover");
      if (event.type === "drop") latest.current?.(files.files, files.items);
    };
    const kinds = ["dragover", "dragleave", "drop"] as const;
    for (const kind of kinds) addEventListener(kind, drag);
    return () => {
      for (const kind of kinds) removeEventListener(kind, drag);
    };
  }, []);
  return over;
}
