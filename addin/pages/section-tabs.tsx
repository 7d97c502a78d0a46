import {
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Overflow,
  OverflowItem,
  Tab,
  TabList,
  tokens,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from "@fluentui/react-components";
import { text } from "../messages/index.ts";
import type { SectionName } from "./sections.ts";

const useStyles = makeStyles({
  bar: { padding: "0 8px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: "flex", flexWrap: "nowrap", minWidth: 0, overflow: "hidden" },
  tabs: { display: "flex", flexWrap: "nowrap", flexShrink: 0 },
  more: { alignSelf: "center", flexShrink: 0, whiteSpace: "nowrap" },
});

interface SectionTabsProps {
  readonly names: readonly SectionName[];
  /** null: none of them. */
  readonly selected: SectionName | null;
  /** What waits to be done on a page, where something does. */
  readonly counts: Readonly<Partial<Record<SectionName, number>>>;
  readonly onSelect: (name: SectionName) => void;
}

/** 词语（2） */
function tabText(name: SectionName, counts: SectionTabsProps["counts"]): string {
  const count = counts[name] ?? 0;
  return count === 0 ? text.header[name] : text.header.waiting(text.header[name], count);
}

/** The pages, one line whatever the width: what does not fit stands in a menu; the open page always shows. */
export function SectionTabs({ names, selected, counts, onSelect }: SectionTabsProps) {
  const styles = useStyles();
  return (
    <nav aria-label={text.header.sections} className={styles.bar}>
      <Overflow minimumVisible={1} padding={12}>
        <div className={styles.line}>
          <TabList
            className={styles.tabs}
            selectedValue={selected}
            onTabSelect={(_, { value }) => {
              const chosen = names.find((name) => name === value);
              if (chosen !== undefined) onSelect(chosen);
            }}
          >
            {names.map((name) => (
              <OverflowItem key={name} id={name} priority={name === selected ? 2 : 1}>
                <Tab value={name}>{tabText(name, counts)}</Tab>
              </OverflowItem>
            ))}
          </TabList>
          <More names={names} counts={counts} onSelect={onSelect} />
        </div>
      </Overflow>
    </nav>
  );
}

function More({ names, counts, onSelect }: Omit<SectionTabsProps, "selected">) {
  const styles = useStyles();
  const { ref, isOverflowing, overflowCount } = useOverflowMenu<HTMLSpanElement>();
  if (!isOverflowing) return null;
  return (
    <span ref={ref} className={styles.more}>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton appearance="subtle">{text.header.more(overflowCount)}</MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {names.map((name) => (
              <MoreItem key={name} name={name} counts={counts} onSelect={onSelect} />
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </span>
  );
}

function MoreItem({
  name,
  counts,
  onSelect,
}: { readonly name: SectionName } & Pick<SectionTabsProps, "counts" | "onSelect">) {
  const visible = useIsOverflowItemVisible(name);
  if (visible) return null;
  return <MenuItem onClick={() => onSelect(name)}>{tabText(name, counts)}</MenuItem>;
}
