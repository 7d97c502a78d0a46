import { Button, Combobox, Input, makeStyles, Option } from "@fluentui/react-components";
import {
  type FormEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { Finding } from "../../../shared/finding/finding.ts";
import { text } from "../../messages/index.ts";
import { useCatalogue } from "../../services.ts";
import { SeverityWord } from "../../ui/severity.tsx";
import { useSharedStyles } from "../../ui/styles.ts";
import type { AboutCell } from "./about-cell.ts";
import { asksOfNames } from "./names-said.ts";

const useStyles = makeStyles({
  edit: { display: "flex", alignItems: "center", gap: "8px" },
  address: { minWidth: "48px", fontVariantNumeric: "tabular-nums", fontWeight: 600 },
  value: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
  input: { width: "100%", minWidth: 0 },
  options: { maxHeight: "280px" },
});

/** Findings of one cell that are shown; all of them stand in the list. */
const SHOWN = 3;

/** Editing that was begun in the grid, as in Excel: by F2 or Enter, or by typing, which replaces the content. */
export interface CellEdit {
  readonly cell: string;
  readonly start?: string;
}

export type NextCell = "below" | "above" | "right" | "left";

interface CellLineProps {
  readonly address: string;
  readonly content: string;
  /** A number that stands there as text: typed again, it becomes one, and formulas count it. */
  readonly asText?: boolean;
  readonly about: AboutCell;
  /** What the unit reported of it before, each with its period. */
  readonly earlier?: readonly string[];
  readonly edit: CellEdit | null;
  /** Editing has ended; `then`: with a key that goes on to the next cell, as in Excel. */
  readonly onDone: (then?: NextCell) => void;
  /** The text for this cell, and for others that say the same. */
  readonly onApply: (content: string, others: readonly string[]) => void;
  /** To a finding of the cell, in the list of them. */
  readonly onFinding: (finding: Finding) => void;
}

/** The cell that is selected: what stands there, what is said of it, and what it may hold. */
export function CellLine({
  address,
  content,
  asText = false,
  about,
  earlier = [],
  edit,
  onDone,
  onApply,
  onFinding,
}: CellLineProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const said = useId();
  const before = useId();
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const changed = draft !== null && (draft !== content || asText);
  const [begun, setBegun] = useState<CellEdit | null>(null);
  if (begun !== edit) {
    setBegun(edit);
    setDraft(edit?.start ?? null);
  }
  useLayoutEffect(() => {
    if (edit === null || input.current === null) return;
    input.current.focus();
    const end = input.current.value.length;
    input.current.setSelectionRange(end, end);
  }, [edit]);
  const values = useValues(about);
  const { findings, alike } = about;
  // What was typed counts when she goes on, wherever to: only Escape takes it back.
  const typed = useRef<(() => void) | null>(null);
  typed.current = changed ? () => onApply(draft.trim(), []) : null;
  useEffect(() => () => typed.current?.(), []);
  const keep = (): void => {
    typed.current?.();
    typed.current = null;
    setDraft(null);
  };
  const finish = (others: readonly string[]): void => {
    if (changed && others.length > 0) {
      typed.current = null;
      onApply(draft.trim(), others);
    }
    keep();
    if (edit !== null) onDone(others.length === 0 ? "below" : undefined);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === "Escape") {
      typed.current = null;
      setDraft(null);
      onDone();
      return;
    }
    const next = nextCell(event, edit);
    if (next === undefined) return;
    event.preventDefault();
    keep();
    onDone(next);
  };
  const label = `${text.preview.cell(address)} ${text.preview.value}`;
  const describes = [...(earlier.length > 0 ? [before] : []), ...(findings.length > 0 ? [said] : [])];
  const describedBy = describes.length > 0 ? { "aria-describedby": describes.join(" ") } : {};
  return (
    <form
      className={shared.stack}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        finish([]);
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) keep();
      }}
    >
      <div className={styles.edit}>
        <span className={styles.address}>{address}</span>
        {values.length === 0 ? (
          <Input
            className={styles.value}
            input={{ ref: input, className: styles.input, ...describedBy }}
            aria-label={label}
            value={draft ?? content}
            onChange={(_, { value }) => setDraft(value)}
            onKeyDown={press}
          />
        ) : (
          <ValueBox
            inputRef={input}
            className={styles.value}
            label={label}
            describedBy={describedBy}
            values={values}
            content={content}
            draft={draft}
            onDraft={setDraft}
            onKeyDown={press}
            onEnter={() => finish([])}
          />
        )}
        <Button type="submit" disabledFocusable={!changed}>
          {text.preview.apply}
        </Button>
      </div>
      {earlier.length > 0 && (
        <div id={before} className={shared.quiet}>
          {text.preview.earlier(earlier.join(text.listing))}
        </div>
      )}
      {findings.length > 0 && (
        <div id={said} className={shared.stack}>
          {findings.slice(0, SHOWN).map((finding) => (
            <div key={finding.id}>
              <SeverityWord severity={finding.severity} names={asksOfNames(finding)} /> {finding.message}{" "}
              <Button
                size="small"
                appearance="subtle"
                aria-label={`${text.preview.toFinding}${text.colon}${finding.message}`}
                onClick={() => onFinding(finding)}
              >
                {text.preview.toFinding}
              </Button>
            </div>
          ))}
        </div>
      )}
      {changed && alike.length > 0 && (
        <span>
          <Button onClick={() => finish(alike)}>{text.preview.applyAll(alike.length + 1, content)}</Button>
        </span>
      )}
    </form>
  );
}

/**
 * Where a key goes on to from a cell that was begun to be edited in the grid; arrows only where typing began it, which
 * else move within the text.
 */
function nextCell({ key, shiftKey }: KeyboardEvent, edit: CellEdit | null): NextCell | undefined {
  if (edit === null) return undefined;
  if (key === "Tab") return shiftKey ? "left" : "right";
  if (edit.start === undefined) return undefined;
  return key === "ArrowDown" ? "below" : key === "ArrowUp" ? "above" : undefined;
}

/** Names of the codes that the cell may hold, those that a finding proposes first; none where it holds no code. */
function useValues({ column, proposals }: AboutCell): readonly string[] {
  const catalogue = useCatalogue();
  if (column === undefined) return [];
  const form = catalogue.findForm(column.form, column.version);
  const codes = form?.columns.find(({ id }) => id === column.column)?.codes ?? [];
  const names = codes.map(({ zh }) => zh);
  return [...new Set([...proposals.filter((name) => names.includes(name)), ...names])];
}

interface ValueBoxProps {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly className: string;
  readonly label: string;
  readonly describedBy: { readonly "aria-describedby"?: string };
  readonly values: readonly string[];
  readonly content: string;
  readonly draft: string | null;
  readonly onDraft: (draft: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onEnter: () => void;
}

/** A list to choose from, and to type into: what is typed narrows it. */
function ValueBox(props: ValueBoxProps) {
  const { inputRef, className, label, describedBy, values, content, draft, onDraft, onKeyDown, onEnter } =
    props;
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const typed = draft === null || draft === content ? "" : draft.trim();
  const found = values.filter((value) => value.includes(typed));
  const shown = found.length > 0 ? found : values;
  return (
    <Combobox
      className={className}
      input={{ ref: inputRef, className: styles.input, ...describedBy }}
      listbox={{ className: styles.options }}
      aria-label={label}
      freeform
      inlinePopup
      value={draft ?? content}
      selectedOptions={[draft ?? content]}
      open={open}
      onOpenChange={(_, data) => setOpen(data.open)}
      onChange={({ target }) => {
        onDraft(target.value);
        // Fluent opens it by the keys typed: an input method of Chinese types none.
        setOpen(true);
      }}
      onOptionSelect={(_, { optionText }) => optionText !== undefined && onDraft(optionText)}
      onKeyDown={(event) => {
        // While the list is open, Enter takes from it, and Escape closes it.
        if (event.key === "Enter" && !open) {
          event.preventDefault();
          onEnter();
        } else if (!open) onKeyDown(event);
      }}
    >
      {shown.map((value) => (
        <Option key={value} value={value}>
          {value}
        </Option>
      ))}
    </Combobox>
  );
}
