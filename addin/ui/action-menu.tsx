import {
  type ButtonProps,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";

export interface Action {
  readonly words: string;
  readonly run: () => void;
}

/** What one can choose from. @param label names the row or the thing, for who hears only the button */
export function ActionMenu({
  words,
  label,
  actions,
  appearance = "subtle",
  busy = false,
  inline = false,
  small = false,
}: {
  readonly words: string;
  readonly label: string;
  readonly actions: readonly Action[];
  readonly appearance?: ButtonProps["appearance"];
  /** It keeps its place and its focus, and nothing can be chosen. */
  readonly busy?: boolean;
  /** The list stands within the page's landmark, where nothing around it would cut it off. */
  readonly inline?: boolean;
  /** It stands in a row of a table, beside small buttons. */
  readonly small?: boolean;
}) {
  return (
    <Menu inline={inline}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          appearance={appearance}
          disabledFocusable={busy}
          aria-label={label}
          size={small ? "small" : "medium"}
        >
          {words}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {actions.map((action) => (
            <MenuItem key={action.words} onClick={action.run}>
              {action.words}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
