import { FluentProvider, makeStyles, Spinner } from "@fluentui/react-components";
import { type ComponentProps, lazy, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import type { OpenedWorkbook } from "./features/check/opened-workbook.ts";
import { SignIn } from "./features/sign-in/sign-in.tsx";
import { useDoor } from "./features/sign-in/use-door.ts";
import { firstText as text } from "./messages/first.ts";
import { type Entrance, EntranceProvider, ServicesProvider } from "./services.ts";
import { Announcer } from "./ui/announcer.tsx";
import { ErrorBoundary } from "./ui/error-boundary.tsx";
import { unmetWish } from "./ui/save-file.ts";
import { useTheme } from "./ui/theme.ts";
import { useStore } from "./ui/use-store.ts";

const loadDesk = () => import("./pages/desk.tsx");

/** The desk among what it works with, which arrives beside it. */
function deskBehind({ open }: Entrance) {
  return lazy(async () => {
    const [{ Desk }, services] = await Promise.all([loadDesk(), open()]);
    const Behind = (properties: ComponentProps<typeof Desk>) => (
      <ServicesProvider value={services}>
        <Desk {...properties} />
      </ServicesProvider>
    );
    return { default: Behind };
  });
}

const DoorPage = lazy(async () => ({
  default: (await import("./features/sign-in/door-page.tsx")).DoorPage,
}));
const EnrolPage = lazy(async () => ({
  default: (await import("./features/sign-in/factor/enrol-page.tsx")).EnrolPage,
}));
const Elsewhere = lazy(async () => ({ default: (await import("./ui/elsewhere.tsx")).Elsewhere }));
const FirstPassword = lazy(async () => ({
  default: (await import("./features/sign-in/first-password.tsx")).FirstPassword,
}));

/** Not among the classes: menus and dialogs take those over, and would cover the page. */
const WHOLE_PAGE = { minHeight: "100%" };

const useStyles = makeStyles({
  provider: { fontSize: "14px", lineHeight: "20px" },
  loading: { padding: "32px" },
});

export function App({
  entrance,
  dark,
}: {
  readonly entrance: Entrance;
  /** Whether Office around the pane is dark, where that is known. */
  readonly dark?: boolean | undefined;
}) {
  const styles = useStyles();
  const theme = useTheme(dark);
  return (
    <FluentProvider theme={theme} className={styles.provider} style={WHOLE_PAGE}>
      <ErrorBoundary>
        <EntranceProvider value={entrance}>
          <Announcer>
            <SignedInOrOut entrance={entrance} />
            <WishElsewhere entrance={entrance} />
          </Announcer>
        </EntranceProvider>
      </ErrorBoundary>
    </FluentProvider>
  );
}

/** A pane that can neither save nor print leads to the browser. */
function WishElsewhere({ entrance: { excel } }: { readonly entrance: Entrance }) {
  const wish = useStore(unmetWish);
  if (wish === null) return null;
  return (
    <Suspense fallback={null}>
      <Elsewhere onOpen={() => excel?.openInBrowser(`/web.html${location.hash}`)} />
    </Suspense>
  );
}

/** The opened workbook is held here, above the sign-in: a session that expires does not close it. */
function SignedInOrOut({ entrance }: { readonly entrance: Entrance }) {
  const styles = useStyles();
  const session = useStore(entrance.session.state);
  const Desk = useMemo(() => deskBehind(entrance), [entrance]);
  const [opened, setOpened] = useState<OpenedWorkbook | null>(null);
  const replaceOpened = useCallback(
    (next: OpenedWorkbook | null) => {
      // One of several files stays open beside the others.
      if (opened?.among === undefined) opened?.workbench.close();
      setOpened(next);
    },
    [opened],
  );

  // The rest of the pane arrives while the password is being typed.
  useEffect(() => {
    Promise.all([loadDesk(), entrance.open()]).catch(reportError);
  }, [entrance]);

  const { door, leave } = useDoor();
  if (door !== null) {
    return (
      <Suspense fallback={<Spinner className={styles.loading} label={text.loading} />}>
        <DoorPage key={door.token} door={door} onLeave={leave} />
      </Suspense>
    );
  }
  if (session.kind === "signed-out")
    return <SignIn expired={session.expired} workbookOpen={opened !== null} />;
  const { login, mustChangePassword, mustEnrol } = session.account;
  if (mustChangePassword === true) {
    return (
      <Suspense fallback={<Spinner className={styles.loading} label={text.loading} />}>
        <FirstPassword account={session.account} />
      </Suspense>
    );
  }
  if (mustEnrol === true) {
    return (
      <Suspense fallback={<Spinner className={styles.loading} label={text.loading} />}>
        <EnrolPage account={session.account} />
      </Suspense>
    );
  }
  return (
    <Suspense fallback={<Spinner className={styles.loading} label={text.loading} />}>
      <Desk key={login} opened={opened?.account === login ? opened : null} onOpened={replaceOpened} />
    </Suspense>
  );
}
