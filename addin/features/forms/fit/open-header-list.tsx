import { Button, Select } from "@fluentui/react-components";
import type { Form } from "../../../../shared/form/form.ts";
import type { OpenHeader } from "../../../../shared/proposal/open-headers.ts";
import { text } from "../../../messages/index.ts";
import { language } from "../../../messages/language.ts";
import { useSharedStyles } from "../../../ui/styles.ts";
import { useFitStyles } from "./fit-styles.ts";

interface OpenHeaderListProps {
  /** By which the sample was read. */
  readonly form: Form;
  readonly headers: readonly OpenHeader[];
  /** It is a column that the form has already: known by this name from now on. */
  readonly onMeans: (header: OpenHeader, column: string) => void;
  /** It becomes a column of the city's. */
  readonly onAdd: (name: string) => void;
}

/** What the form does not know of a sample: each header is a column that is there, or one that is added. */
export function OpenHeaderList({ form, headers, onMeans, onAdd }: OpenHeaderListProps) {
  const shared = useSharedStyles();
  const own = useFitStyles();
  const words = text.formFits;
  const nameOf = (id: string) => form.columns.find((column) => column.id === id)?.header[language] ?? id;
  const option = (id: string) => (
    <option key={id} value={id}>
      {nameOf(id)}
    </option>
  );
  return (
    <ul className={shared.list}>
      {headers.map((header) => {
        const { text: name, cells, likely, like, others } = header;
        return (
          <li key={cells.join()} className={own.header}>
            <p className={shared.paragraph}>
              <strong>{name}</strong> <span className={own.kind}>{cells.join(text.listing)}</span>
            </p>
            {cells.length > 1 && <p className={shared.quiet}>{words.sampleTwice(cells.length)}</p>}
            <div className={own.find}>
              {likely !== undefined && (
                <Button
                  size="small"
                  aria-label={words.meansThisOf(name, nameOf(likely))}
                  onClick={() => onMeans(header, likely)}
                >
                  {words.meansThis(nameOf(likely))}
                </Button>
              )}
              <Select
                size="small"
                className={own.choice}
                aria-label={words.meansOf(name)}
                value=""
                onChange={(_, { value }) => {
                  if (value !== "") onMeans(header, value);
                }}
              >
                <option value="">{words.meansOther}</option>
                {like.length > 0 && <optgroup label={words.meansLike}>{like.map(option)}</optgroup>}
                {others.length > 0 && <optgroup label={words.meansRest}>{others.map(option)}</optgroup>}
              </Select>
              <Button size="small" onClick={() => onAdd(name)} aria-label={words.addThis(name)}>
                {words.addOwn}
              </Button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
