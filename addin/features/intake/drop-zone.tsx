import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { text } from "../../messages/index.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { TABLE_FILES } from "../../ui/table-files.ts";
import { useFileDrop } from "../../ui/use-file-drop.ts";
import { MOST_FILES } from "./intake.ts";
import { chosenSources, droppedSources, type IntakeSource } from "./intake-source.ts";

const useStyles = makeStyles({ compact: { padding: "8px 16px" } });

/** Takes files, folders and archives, dropped anywhere on the page or chosen. */
export function DropZone({
  compact,
  onSources,
}: {
  /** Files are there already. */
  readonly compact: boolean;
  readonly onSources: (sources: readonly IntakeSource[]) => void;
}) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const over = useFileDrop((list, dropped) => {
    droppedSources(list, dropped).then(onSources).catch(reportError);
  });
  useEffect(() => {
    // React knows no such property of an input.
    folder.current?.setAttribute("webkitdirectory", "");
  }, []);
  const input = (which: typeof files, accept?: string) => (
    <input
      ref={which}
      type="file"
      multiple
      hidden
      {...(accept !== undefined && { accept })}
      onChange={({ currentTarget }) => {
        onSources(chosenSources(currentTarget.files ?? []));
        currentTarget.value = "";
      }}
    />
  );
  return (
    <div className={mergeClasses(shared.dropZone, compact && styles.compact, over && shared.dropping)}>
      <span>{over ? text.intake.dropNow : text.intake.drop}</span>
      <span className={shared.quiet}>{text.open.or}</span>
      <Button appearance={compact ? "secondary" : "primary"} onClick={() => files.current?.click()}>
        {text.intake.chooseFiles}
      </Button>
      <Button onClick={() => folder.current?.click()}>{text.intake.chooseFolder}</Button>
      {input(files, `${TABLE_FILES},.zip`)}
      {input(folder)}
      {!compact && (
        <span className={mergeClasses(shared.quiet, shared.dropHint)}>{text.intake.limits(MOST_FILES)}</span>
      )}
    </div>
  );
}
