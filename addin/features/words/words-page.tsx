import { makeStyles } from "@fluentui/react-components";
import { Loaded } from "../../ui/loaded.tsx";
import { useLoaded } from "../../ui/use-loaded.ts";
import { useWords } from "./use-words.ts";
import { WordList } from "./word-list.tsx";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "16px", padding: "16px" },
});

/** 词语: what units were asked about, one decision each. */
export function WordsPage() {
  const { list } = useWords();
  const styles = useStyles();
  const loaded = useLoaded(list);
  return (
    <main id="main" className={styles.page}>
      <Loaded from={loaded}>{(words) => <WordList words={words} reload={loaded.reload} />}</Loaded>
    </main>
  );
}
