import { makeStyles, tokens } from "@fluentui/react-components";
import { text } from "../messages/index.ts";
import { useSharedStyles } from "./styles.ts";

const useStyles = makeStyles({
  sign: {
    display: "inline-block",
    padding: "0 3px",
    marginInlineEnd: "4px",
    fontSize: "11px",
    fontWeight: 400,
    lineHeight: "16px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorNeutralForeground2,
  },
});

/** Of a figure that no cell holds, but was worked out from 本年累计: seen as a word, heard as a sentence. */
export function DerivedSign() {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <>
      <span aria-hidden className={styles.sign} title={text.review.derived}>
        {text.review.derivedSign}
      </span>
      <span className={shared.visuallyHidden}>{text.review.derived}</span>
    </>
  );
}
