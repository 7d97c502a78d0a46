import {
  Menu,
  MenuButton,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { flushSync } from "react-dom";
import type { Me } from "../../shared/api/sessions.ts";
import { FactorNote } from "../features/sign-in/factor/factor-note.tsx";
import { type ChooseLanguage, focusAfterChoice } from "../language-choice.ts";
import { text } from "../messages/index.ts";
import { useServices } from "../services.ts";
import { Mark } from "../ui/mark.tsx";
import type { Leaving } from "../ui/use-leaving.ts";
import { SignOutDialog } from "./sign-out-dialog.tsx";

const Own = lazy(async () => ({ default: (await import("./own.tsx")).Own }));

const FactorsDialog = lazy(async () => ({
  default: (await import("../features/sign-in/factor/factors-dialog.tsx")).FactorsDialog,
}));

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    minHeight: "48px",
    boxSizing: "border-box",
    padding: "4px 8px 4px 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  /** Desktop Excel lays a button of its own over the corner of the pane. */
  inExcel: { paddingInlineEnd: "36px" },
  product: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    fontSize: "16px",
    lineHeight: "24px",
    fontWeight: 600,
    margin: 0,
    whiteSpace: "nowrap",
  },
  unit: { minWidth: 0 },
});

interface Going {
  readonly forms: readonly string[];
  readonly works: readonly string[];
  /** The workbook that is open is among them: she is not asked about it again. */
  readonly told: boolean;
}

export function Header({
  me,
  leave,
  onClose,
}: {
  readonly me: Me;
  /** Asks first when work would be lost. */
  readonly leave: Leaving["leave"];
  /** Closes the opened workbook; absent while none is open. */
  readonly onClose: (() => void) | undefined;
}) {
  const { api, session, excel, chooseLanguage, fitDrafts, keptWork } = useServices();
  const styles = useStyles();
  const { name, login, unit } = me.account;
  const [own, setOwn] = useState(false);
  const [factors, setFactors] = useState(false);
  const [noted, setNoted] = useState(false);
  /** Forms whose changes, and workbooks that, would go with her. */
  const [going, setGoing] = useState<Going | null>(null);
  const signOut = async (): Promise<void> => {
    onClose?.();
    const leaving = api.signOut();
    // The token is forgotten here whatever the server says; it runs out there by itself.
    session.end(false);
    await leaving;
  };
  const toSignOut = (): void => {
    const forms = fitDrafts.forms();
    const { works = [], held = false } = keptWork?.state.get() ?? {};
    const names = works.filter(({ work }) => work).map((work) => work.name);
    if (forms.length > 0 || names.length > 0) setGoing({ forms, works: names, told: held });
    else leave(() => void signOut());
  };
  const switchLanguage = (choose: ChooseLanguage): void => {
    // Whoever has agreed to leave is not asked again by the browser.
    if (onClose !== undefined) flushSync(onClose);
    choose(text.otherLanguage.code);
  };
  return (
    <>
      <header className={mergeClasses(styles.header, excel !== null && styles.inExcel)}>
        <h1 className={styles.product}>
          <Mark />
          {text.product}
        </h1>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <MenuButton ref={focusAfterChoice} appearance="subtle" className={styles.unit}>
              {unit.name}
            </MenuButton>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuGroup>
                <MenuGroupHeader>{text.header.account(name, login)}</MenuGroupHeader>
                {onClose !== undefined && excel === null && (
                  <MenuItem onClick={() => leave(onClose)}>{text.open.another}</MenuItem>
                )}
                <MenuItem onClick={() => setOwn(true)}>{text.own.menu}</MenuItem>
                <MenuItem onClick={() => setFactors(true)}>{text.factor.menu}</MenuItem>
                {chooseLanguage !== null && (
                  <MenuItem
                    lang={text.otherLanguage.locale}
                    onClick={() => leave(() => switchLanguage(chooseLanguage))}
                  >
                    {text.otherLanguage.name}
                  </MenuItem>
                )}
                <MenuItem onClick={toSignOut}>{text.header.signOut}</MenuItem>
              </MenuGroup>
            </MenuList>
          </MenuPopover>
        </Menu>
        {factors && (
          <Suspense fallback={null}>
            <FactorsDialog
              account={me.account}
              onSet={() => setNoted(true)}
              onClose={() => setFactors(false)}
            />
          </Suspense>
        )}
        {going !== null && (
          <SignOutDialog
            forms={going.forms}
            works={going.works}
            onStay={() => setGoing(null)}
            onSignOut={() => {
              setGoing(null);
              if (going.told) void signOut();
              else leave(() => void signOut());
            }}
          />
        )}
        {own && (
          <Suspense fallback={null}>
            <Own me={me} onClose={() => setOwn(false)} />
          </Suspense>
        )}
      </header>
      {!noted && <FactorNote note={me.secondFactor} onOpen={() => setFactors(true)} />}
    </>
  );
}
