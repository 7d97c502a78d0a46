import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { AssignedState } from "../../engine/assignment-types.ts";
import { assignText } from "../../messages/assign-text.ts";

const glyphs: Readonly<Record<AssignedState, string>> = { certain: "✓", ask: "▲", unused: "–" };

export const useStateStyles = makeStyles({
  mark: { fontSize: "12px", lineHeight: "16px", fontWeight: 600, whiteSpace: "nowrap" },
  certain: { color: tokens.colorPaletteGreenForeground1 },
  ask: { color: tokens.colorPaletteDarkOrangeForeground1 },
  unused: { color: tokens.colorNeutralForeground3 },
  chip: {
    padding: "2px 10px",
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  askGround: { backgroundColor: tokens.colorPaletteDarkOrangeBackground1 },
  askChip: {
    backgroundColor: tokens.colorPaletteDarkOrangeBackground1,
    borderTopColor: tokens.colorPaletteDarkOrangeBorder1,
    borderRightColor: tokens.colorPaletteDarkOrangeBorder1,
    borderBottomColor: tokens.colorPaletteDarkOrangeBorder1,
    borderLeftColor: tokens.colorPaletteDarkOrangeBorder1,
  },
});

/** "✓ 确定", "▲ 请确认", "– 不用": told apart by shape and word. */
export function StateMark({ state }: { readonly state: AssignedState }) {
  const styles = useStateStyles();
  return (
    <span className={mergeClasses(styles.mark, styles[state])}>
      <span aria-hidden>{glyphs[state]}</span> {assignText().states[state]}
    </span>
  );
}

/** "▲ 请确认 2 处"; quiet where there is none. */
export function StateCount({ state, count }: { readonly state: AssignedState; readonly count: number }) {
  const styles = useStateStyles();
  const shown = count === 0 ? "unused" : state;
  return (
    <span
      className={mergeClasses(styles.mark, styles[shown], styles.chip, shown === "ask" && styles.askChip)}
    >
      <span aria-hidden>{glyphs[state]}</span> {assignText().counts[state](count)}
    </span>
  );
}
