import { Button, Input, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import { accountStates, type GrantedEntry, type ListedAccount } from "../../../shared/api/accounts.ts";
import type { Me } from "../../../shared/api/sessions.ts";
import { chinaTime } from "../../../shared/period/china-time.ts";
import { timeText } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { useServices } from "../../services.ts";
import { type Action, ActionMenu } from "../../ui/action-menu.tsx";
import { useFocusOnMount } from "../../ui/focus.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { useLoaded } from "../../ui/use-loaded.ts";
import { useAccounts } from "../sign-in/use-accounts.ts";
import { AccountDialogs, type AccountTask } from "./account-dialogs.tsx";
import { type DataColumn, DataTable } from "./data-table.tsx";
import { waitsForEntry } from "./reset-dialog.tsx";
import { tableCsv } from "./table-model.ts";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "16px", padding: "16px" },
});

const columnsOf = (): readonly DataColumn<ListedAccount>[] => [
  {
    key: "name",
    header: text.accounts.name,
    value: ({ name }) => name,
    show: ({ name, own }) => (own ? `${name}${text.accounts.own}` : name),
  },
  { key: "login", header: text.accounts.login, value: ({ login }) => login },
  { key: "unit", header: text.accounts.unit, value: ({ unit }) => unit.name },
  { key: "role", header: text.accounts.role, value: ({ role }) => text.roleWords[role] },
  { key: "state", header: text.accounts.state, value: ({ state }) => text.accounts.stateWords[state] },
  {
    key: "factor",
    header: text.factorAdmin.column,
    value: ({ secondFactor }) => (secondFactor ? text.factorAdmin.has : text.factorAdmin.hasNot),
  },
  {
    key: "last",
    header: text.accounts.lastSignIn,
    value: ({ lastSignInAt }) => (lastSignInAt === null ? text.accounts.never : timeText(lastSignInAt)),
  },
  {
    key: "sessions",
    header: text.accounts.sessions,
    value: ({ sessions }) => sessions,
    show: ({ sessions }) => text.accounts.sessionCount(sessions),
  },
];

/** 账号: who can sign in, as what, for which unit. */
export function AccountsPage({ me }: { readonly me: Me }) {
  const { list } = useAccounts();
  const styles = useStyles();
  const loaded = useLoaded(list);
  return (
    <main id="main" className={styles.page}>
      <Loaded from={loaded}>
        {(accounts) => <Accounts me={me} accounts={accounts} reload={loaded.reload} />}
      </Loaded>
    </main>
  );
}

interface AccountsProps {
  readonly me: Me;
  readonly accounts: readonly ListedAccount[];
  readonly reload: () => Promise<void>;
}

function Accounts({ me, accounts, reload }: AccountsProps) {
  const { now } = useServices();
  const shared = useSharedStyles();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const [search, setSearch] = useState("");
  const [wanted, setWanted] = useState("");
  const [task, setTask] = useState<AccountTask | null>(null);
  const [said, setSaid] = useState("");
  const columns = columnsOf();

  const shown = accounts.filter(
    (account) =>
      (wanted === "" || account.state === wanted) &&
      [account.login, account.name, account.unit.name].some((part) =>
        part.toLowerCase().includes(search.trim().toLowerCase()),
      ),
  );
  const finish = (words: string, granted?: GrantedEntry): void => {
    setSaid(words);
    setTask(granted === undefined ? null : { kind: "granted", granted });
    reload().catch(reportError);
  };
  const download = (): void => {
    const file = new Blob([tableCsv(shown, columns)], { type: "text/csv;charset=utf-8" });
    saveFile(file, `${text.accounts.heading}_${chinaTime(now()).slice(0, 10)}.csv`);
  };
  return (
    <>
      <div className={shared.spread}>
        <h2 ref={heading} tabIndex={-1} className={shared.heading}>
          {text.accounts.heading}
        </h2>
        <Button appearance="primary" onClick={() => setTask({ kind: "add" })}>
          {text.accounts.add}
        </Button>
      </div>
      <div className={shared.row}>
        <Input
          type="search"
          aria-label={text.accounts.search}
          placeholder={text.accounts.search}
          value={search}
          onChange={(_, { value }) => setSearch(value)}
        />
        <Select aria-label={text.accounts.state} value={wanted} onChange={(_, { value }) => setWanted(value)}>
          <option value="">{`${text.accounts.state}${text.colon}${text.units.all}`}</option>
          {accountStates.map((each) => (
            <option key={each} value={each}>
              {text.accounts.stateWords[each]}
            </option>
          ))}
        </Select>
        <Button onClick={download}>{text.table.export}</Button>
        <span role="status">{said}</span>
      </div>
      <DataTable
        label={text.accounts.heading}
        rows={shown}
        columns={columns}
        keyOf={({ id }) => id}
        actions={{
          header: text.accounts.actions,
          show: (account) => (
            <ActionMenu
              words={text.accounts.actions}
              label={text.accounts.actionsFor(account.name)}
              actions={actionsOf(account, setTask)}
            />
          ),
        }}
      />
      {task !== null && (
        <AccountDialogs
          key={task.kind}
          task={task}
          units={me.units.filter(({ validTo }) => validTo === undefined)}
          onDone={finish}
          onFailed={() => reload().catch(reportError)}
          onClose={() => setTask(null)}
        />
      )}
    </>
  );
}

function actionsOf(account: ListedAccount, start: (task: AccountTask) => void): readonly Action[] {
  const { state, own, secondFactor } = account;
  const edit = { words: text.accounts.edit, run: () => start({ kind: "edit", account }) };
  const sessions = { words: text.accounts.seeSessions, run: () => start({ kind: "sessions", account }) };
  if (state === "disabled") {
    return [edit, { words: text.accounts.enable, run: () => start({ kind: "enable", account }) }];
  }
  // Who resets or disables the own account is signed out at once: for the password there is a menu above.
  if (own) return [edit];
  return [
    edit,
    {
      words: waitsForEntry(account) ? text.accounts.resend : text.accounts.reset,
      run: () => start({ kind: "reset", account }),
    },
    ...(secondFactor
      ? [{ words: text.factorAdmin.reset, run: () => start({ kind: "factor", account }) }]
      : []),
    sessions,
    { words: text.accounts.disable, run: () => start({ kind: "disable", account }) },
  ];
}
