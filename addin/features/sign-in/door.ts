/** Links that let somebody in carry their token behind the #, which no server and no log ever sees. */
export interface Door {
  readonly kind: "invitation" | "setup" | "pairing";
  readonly token: string;
}

/** What the address of the page asks for; null for an ordinary visit. */
export function doorOf(hash: string): Door | null {
  const match = /^#(invitation|setup|pairing)=([\w-]{43})$/.exec(hash);
  const [, kind, token] = match ?? [];
  if (token === undefined || (kind !== "invitation" && kind !== "setup" && kind !== "pairing")) return null;
  return { kind, token };
}

/** The address to send to somebody: always the browser's page, also from within Excel. @param page where the pane is */
export function invitationLink(page: string, token: string): string {
  return `${new URL("/", page).href}#invitation=${token}`;
}
