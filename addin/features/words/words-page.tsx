import { makeStyles } from "@fluentui/react-components";
import { useServices } from "../../services.ts";
import type { CityPageProps } from "../../ui/city-page.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { useLoaded } from "../../ui/use-loaded.ts";
import { useWords } from "./use-words.ts";
import { WordList } from "./word-list.tsx";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "16px", padding: "16px" },
});

/** 词语: what units were asked about, one decision each. */
export function WordsPage({ me }: CityPageProps) {
  const { whereabouts } = useServices();
  const { list } = useWords();
  const styles = useStyles();
  const loaded = useLoaded(list);
  // A form of one's own opens in the designer, a standard one where the city fits it.
  const toForm = (form: string): void =>
    whereabouts.go({ page: "forms", parts: form.startsWith("own_") ? { form } : { fit: form } });
  return (
    <main id="main" className={styles.page}>
      <Loaded from={loaded}>
        {(words) => (
          <WordList
            words={words}
            reload={loaded.reload}
            {...(me.account.role === "administrator" && { onForm: toForm })}
          />
        )}
      </Loaded>
    </main>
  );
}
