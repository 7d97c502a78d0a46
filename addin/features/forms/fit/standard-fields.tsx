import { Field, Input, Textarea } from "@fluentui/react-components";
import type { Fit } from "../../../../shared/form/fit/fit.ts";
import type { Code, Column } from "../../../../shared/form/form.ts";
import { text } from "../../../messages/index.ts";
import { language } from "../../../messages/language.ts";
import { useDesignerStyles } from "../designer-styles.ts";
import { useTypedList, wordsIn } from "../use-typed-list.ts";
import { useFitStyles } from "./fit-styles.ts";

/** So many of the standard's names are told; sheets are known by all of them. */
const NAMED = 8;

export interface StandardFieldsProps {
  readonly column: Column;
  readonly fit: Fit;
  readonly onHeaders: (headers: readonly string[]) => void;
  readonly onWords: (code: string, words: readonly string[]) => void;
  readonly onCodes: (names: readonly string[]) => void;
}

/** Other headers of a column; of a list other words, and words that it has not. */
export function StandardFields({ column, fit, onHeaders, onWords, onCodes }: StandardFieldsProps) {
  const styles = useDesignerStyles();
  const own = useFitStyles();
  const words = text.formFits;
  const { id, aliases, codes = [] } = column;
  const added = (fit.codes[id] ?? []).map(({ name }) => name);
  const [typed, type] = useTypedList(added, "\n", wordsIn);
  return (
    <div className={styles.fields}>
      <TypedWords
        label={words.headers}
        hint={words.headersHint(told(aliases))}
        words={fit.headers[id] ?? []}
        onChange={onHeaders}
      />
      {codes.length > 0 && (
        <>
          <Field label={words.codes} hint={words.codesHint}>
            <Textarea
              value={typed}
              rows={Math.min(8, added.length + 2)}
              onChange={(_, { value }) => {
                type(value);
                onCodes(wordsIn(value));
              }}
            />
          </Field>
          <details className={styles.more}>
            <summary>{words.listOf(codes.length)}</summary>
            <div className={own.code}>
              {codes.map((code) => (
                <CodeWords
                  key={code.code}
                  code={code}
                  words={fit.words[id]?.[code.code] ?? []}
                  onChange={(list) => onWords(code.code, list)}
                />
              ))}
            </div>
          </details>
        </>
      )}
    </div>
  );
}

function told(names: readonly string[]): string {
  return names.slice(0, NAMED).join(text.listing) + (names.length > NAMED ? "…" : "");
}

interface TypedWordsProps {
  readonly label: string;
  readonly hint: string;
  readonly words: readonly string[];
  readonly onChange: (words: readonly string[]) => void;
}

/** Words with 、 between them. */
export function TypedWords({ label, hint, words, onChange }: TypedWordsProps) {
  const [typed, type] = useTypedList(words, "、", wordsIn);
  return (
    <Field label={label} hint={hint}>
      <Input
        value={typed}
        onChange={(_, { value }) => {
          type(value);
          onChange(wordsIn(value));
        }}
      />
    </Field>
  );
}

interface CodeWordsProps {
  readonly code: Code;
  readonly words: readonly string[];
  readonly onChange: (words: readonly string[]) => void;
}

function CodeWords({ code, words, onChange }: CodeWordsProps) {
  const [typed, type] = useTypedList(words, "、", wordsIn);
  const name = code[language];
  return (
    <>
      <span>{name}</span>
      <Input
        aria-label={text.formFits.wordsOf(name)}
        {...(code.aliases.length > 0 && { placeholder: text.formFits.wordsKnown(told(code.aliases)) })}
        value={typed}
        onChange={(_, { value }) => {
          type(value);
          onChange(wordsIn(value));
        }}
      />
    </>
  );
}
