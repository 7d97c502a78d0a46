import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";

export interface Action {
  readonly words: string;
  readonly run: () => void;
}

/** What one can do with a row of a table. @param label names the row, for who hears only the button */
export function ActionMenu({
  words,
  label,
  actions,
}: {
  readonly words: string;
  readonly label: string;
  readonly actions: readonly Action[];
}) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle" aria-label={label}>
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
