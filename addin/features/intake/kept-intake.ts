/**
 * The mailbox of whoever is signed in, kept on this computer until she leaves: where its files lie, what she decided, and
 * under which UUIDs she sent. No sheet and no cell of one: files are read again, and the server says what it has of them.
 */
import type { Drawer } from "../../ui/database.ts";
import type { Store } from "../../ui/store.ts";
import type { SessionState } from "../sign-in/session.ts";
import type { IntakeDecisions } from "./intake-types.ts";

export interface KeptSource {
  readonly path: string;
  readonly size: number;
  readonly modified: number;
  /** Absent where the browser gave none: then the file has to be handed over again. */
  readonly handle?: FileSystemFileHandle;
}

/** Under which UUID an entry was sent, and with which content: sent again unchanged it is the same act. */
export interface IntakeAct {
  readonly uuid: string;
  /** SHA-256 of the body. */
  readonly content: string;
}

export interface KeptIntake {
  readonly sources: readonly KeptSource[];
  readonly decisions: IntakeDecisions;
  readonly acts: Readonly<Record<string, IntakeAct>>;
  /** Files in which something was corrected or explained here: that is not kept. */
  readonly workedAt: readonly string[];
}

/** The files' paths, of which their ids begin. */
export const workedNames = ({ workedAt }: Pick<KeptIntake, "workedAt">): string[] =>
  workedAt.map((id) => String(JSON.parse(id)[0]));

/** What lies in the drawer may be of an older page. */
interface Stored extends KeptIntake {
  readonly edition: typeof EDITION;
}

const EDITION = 1;

export interface IntakeKeeper {
  /** Of whoever is signed in; null where there is none, or it cannot be read. */
  readonly read: () => Promise<KeptIntake | null>;
  /** @returns whether it outlives the page */
  readonly keep: (intake: KeptIntake) => Promise<boolean>;
  readonly forget: () => Promise<void>;
}

/** Whether this computer keeps what is half done: not where others use it too. */
export interface MayKeep {
  readonly isOn: () => boolean;
  readonly subscribe: (onChange: () => void) => () => void;
}

/**
 * @param mayKeep what lies here, of everybody, goes at once when it is switched off
 * @param onLeft hears that she signed out: nothing of the mailbox may stay
 */
export function createIntakeKeeper(
  drawer: Drawer,
  session: Store<SessionState>,
  mayKeep: MayKeep,
  onLeft: () => void,
): IntakeKeeper {
  let login: string | undefined;
  /** One act on the drawer after the other. */
  let doing: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(act: () => Promise<Value>): Promise<Value> => {
    const next = doing.then(act);
    doing = next.catch(() => undefined);
    return next;
  };
  const follow = (): void => {
    const at = session.get();
    const who = at.kind === "signed-in" ? at.account.login : undefined;
    if (who === login) return;
    const before = login;
    // A session that ran out keeps it for her alone.
    const left = at.kind === "signed-out" && !at.expired;
    login = who;
    if (before === undefined) return;
    onLeft();
    if (left) inTurn(() => drawer.remove(before)).catch(() => undefined);
  };
  follow();
  session.subscribe(follow);
  const clearAll = async (): Promise<void> => {
    for (const key of await drawer.keys()) await drawer.remove(key);
  };
  let kept = true;
  const obey = (): void => {
    const isOn = mayKeep.isOn();
    if (kept && !isOn) inTurn(clearAll).catch(() => undefined);
    kept = isOn;
  };
  obey();
  mayKeep.subscribe(obey);

  return {
    read: () =>
      inTurn(async () => {
        const stored = login === undefined ? undefined : await drawer.read(login).catch(() => undefined);
        return isStored(stored) ? stored : null;
      }),
    keep: (intake) => {
      const who = login;
      return inTurn(async () => {
        if (who === undefined || who !== login || !mayKeep.isOn()) return false;
        const stored: Stored = { ...intake, edition: EDITION };
        await drawer.write(who, stored);
        return true;
      }).catch(() => false);
    },
    forget: () => {
      const who = login;
      return inTurn(async () => {
        if (who !== undefined) await drawer.remove(who);
      }).catch(() => undefined);
    },
  };
}

function isStored(value: unknown): value is Stored {
  return typeof value === "object" && value !== null && "edition" in value && value.edition === EDITION;
}
