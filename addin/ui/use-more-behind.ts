import { type RefObject, useEffect, useState } from "react";

/** Whether a scroller hides something behind its right edge. */
export function useMoreBehind(scroller: RefObject<HTMLElement | null>): boolean {
  const [more, setMore] = useState(false);
  useEffect(() => {
    const { current } = scroller;
    if (current === null) return;
    const look = (): void => {
      setMore(current.scrollLeft + current.clientWidth < current.scrollWidth - 1);
    };
    const watcher = new ResizeObserver(look);
    watcher.observe(current);
    for (const part of current.children) watcher.observe(part);
    current.addEventListener("scroll", look, { passive: true });
    return () => {
      watcher.disconnect();
      current.removeEventListener("scroll", look);
    };
  }, [scroller]);
  return more;
}
