import { Button } from "@fluentui/react-components";
import { text } from "../messages/index.ts";
import { Notice } from "../ui/notice.tsx";
import { useDeskStyles } from "./desk-styles.ts";
import type { SectionName } from "./sections.ts";

/** A link led to a page that there is not for this account. */
export function NotYours({ first, onLeave }: { readonly first: SectionName; readonly onLeave: () => void }) {
  const styles = useDeskStyles();
  return (
    <main id="main" className={styles.narrow}>
      <Notice kind="warning">
        <span>{text.header.notYours}</span>
        <span>
          <Button onClick={onLeave}>{text.header.goTo(text.header[first])}</Button>
        </span>
      </Notice>
    </main>
  );
}
