import { Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useId, useMemo, useRef, useState } from "react";
import { text } from "../../messages/index.ts";
import { useInitials } from "../../ui/use-initials.ts";
import { completed, completions, wordAt } from "./rule-completion.ts";

interface RuleInputProps {
  readonly label: string;
  readonly value: string;
  readonly names: readonly string[];
  readonly isWrong: boolean;
  /** Id of what is said about it. */
  readonly describedBy: string;
  readonly onChange: (expression: string) => void;
}

const useStyles = makeStyles({
  place: { position: "relative", minWidth: 0 },
  input: { width: "100%" },
  list: {
    position: "absolute",
    zIndex: 10,
    insetInlineStart: 0,
    top: "100%",
    minWidth: "200px",
    maxWidth: "100%",
    margin: "2px 0 0",
    padding: "4px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: "4px",
    boxShadow: tokens.shadow8,
  },
  option: {
    padding: "4px 8px",
    minHeight: "32px",
    boxSizing: "border-box",
    borderRadius: "4px",
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  chosen: { backgroundColor: tokens.colorBrandBackground2 },
});

/** A check as it is typed; names of columns are offered for the word at the caret. */
export function RuleInput({ label, value, names, isWrong, describedBy, onChange }: RuleInputProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const [caret, setCaret] = useState<number | null>(null);
  const [place, setPlace] = useState(0);
  const named = useMemo(() => names.map((name) => ({ code: name, name })), [names]);
  const initials = useInitials(named, caret === null ? "" : wordAt(value, caret));
  const offered = caret === null ? [] : completions(names, value, caret, initials);
  const isOpen = offered.length > 0;
  const at = Math.min(place, offered.length - 1);

  const take = (name: string): void => {
    if (caret === null) return;
    const next = completed(value, caret, name);
    onChange(next.text);
    setCaret(null);
    // When the field holds the new text.
    requestAnimationFrame(() => input.current?.setSelectionRange(next.caret, next.caret));
  };
  const keys = (event: KeyboardEvent): void => {
    if (!isOpen || event.nativeEvent.isComposing) return;
    const chosen = offered[at];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      setPlace((at + (event.key === "ArrowDown" ? 1 : offered.length - 1)) % offered.length);
    } else if (event.key === "Enter" && chosen !== undefined) take(chosen);
    else if (event.key === "Escape") setCaret(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.place}>
      <Input
        ref={(element: HTMLInputElement | null) => {
          input.current = element;
        }}
        className={styles.input}
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        {...(isOpen ? { "aria-controls": list, "aria-activedescendant": `${list}-${at}` } : {})}
        aria-invalid={isWrong}
        aria-describedby={describedBy}
        autoComplete="off"
        value={value}
        maxLength={500}
        placeholder={text.designer.rulePlaceholder}
        onChange={({ target }, { value: typed }) => {
          setPlace(0);
          setCaret(target.selectionStart);
          onChange(typed);
        }}
        onKeyDown={keys}
        onBlur={() => setCaret(null)}
      />
      {isOpen && (
        <div id={list} role="listbox" aria-label={text.designer.insert} className={styles.list}>
          {offered.map((name, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field beside it has the focus and the keys.
            <div
              key={name}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === at}
              tabIndex={-1}
              className={mergeClasses(styles.option, index === at && styles.chosen)}
              // The focus stays in the field.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(name)}
            >
              {name}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
