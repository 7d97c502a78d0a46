/** Accounts, passwords, links that let somebody in, sessions. */
import type { AccountBody, NewAccountBody, ResetBody, SetupBody } from "../../shared/api/account-bodies.ts";
import {
  accountsSchema,
  type GrantedEntry,
  grantedEntrySchema,
  type Invitation,
  invitationSchema,
  type ListedAccount,
  type ListedSession,
  listedAccountSchema,
  type Setup,
  sessionsSchema,
  setupSchema,
} from "../../shared/api/accounts.ts";
import { type Admission, admissionSchema, type Session, sessionSchema } from "../../shared/api/sessions.ts";
import { acted, type Connection, mapped } from "./connection.ts";
import { everyPage } from "./every-page.ts";
import type { Outcome } from "./failure.ts";

export interface AccountsApi {
  readonly list: () => Promise<Outcome<readonly ListedAccount[]>>;
  readonly add: (body: NewAccountBody) => Promise<Outcome<GrantedEntry>>;
  readonly edit: (id: number, body: AccountBody) => Promise<Outcome<ListedAccount>>;
  readonly reset: (id: number, body: ResetBody) => Promise<Outcome<GrantedEntry>>;
  readonly sessions: (id: number) => Promise<Outcome<readonly ListedSession[]>>;
  readonly endSession: (id: number, session: string) => Promise<Outcome<null>>;
  /** The account's own. */
  readonly ownSessions: () => Promise<Outcome<readonly ListedSession[]>>;
  readonly endOwnSession: (session: string) => Promise<Outcome<null>>;
  readonly changePassword: (current: string, next: string) => Promise<Outcome<null>>;
  /** The own password again: for ten minutes the session may do what an open one alone may not. */
  readonly prove: (password: string) => Promise<Outcome<null>>;
  /** Without a session, with a token from a link. */
  readonly lookAtInvitation: (token: string) => Promise<Outcome<Invitation>>;
  readonly acceptInvitation: (token: string, password: string) => Promise<Outcome<Admission>>;
  readonly lookAtSetup: (token: string) => Promise<Outcome<Setup>>;
  readonly beginSetup: (body: SetupBody) => Promise<Outcome<Session>>;
}

export function createAccountsApi({ server, send, read }: Connection): AccountsApi {
  const { accounts, sessions, invitations, setup } = server;
  const one = accounts[":id"];
  const done = (request: () => Promise<Response>) => acted(send(request));
  const everySession = (request: (page: { readonly after?: string }) => Promise<Response>) =>
    mapped(
      everyPage((page) => read(sessionsSchema, () => request(page))),
      (pages) => pages.flatMap((page) => page.sessions),
    );
  const param = (id: number) => ({ id: String(id) });
  return {
    list: () =>
      mapped(
        everyPage((query) => read(accountsSchema, () => accounts.$get({ query }))),
        (pages) => pages.flatMap((page) => page.accounts),
      ),
    add: (json) => read(grantedEntrySchema, () => accounts.$post({ json })),
    edit: (id, json) => read(listedAccountSchema, () => one.$put({ param: param(id), json })),
    reset: (id, json) => read(grantedEntrySchema, () => one.reset.$post({ param: param(id), json })),
    sessions: (id) => everySession((query) => one.sessions.$get({ param: param(id), query })),
    endSession: (id, session) =>
      done(() => one.sessions[":session"].$delete({ param: { ...param(id), session } })),
    ownSessions: () => everySession((query) => sessions.$get({ query })),
    endOwnSession: (session) => done(() => sessions[":session"].$delete({ param: { session } })),
    changePassword: (current, next) => done(() => server.me.password.$put({ json: { current, next } })),
    prove: (password) => done(() => sessions.proof.$post({ json: { password } })),
    lookAtInvitation: (token) => read(invitationSchema, () => invitations.look.$post({ json: { token } })),
    acceptInvitation: (token, password) =>
      read(admissionSchema, () => invitations.accept.$post({ json: { token, password } })),
    lookAtSetup: (token) => read(setupSchema, () => setup.look.$post({ json: { token } })),
    beginSetup: (json) => read(sessionSchema, () => setup.$post({ json })),
  };
}
