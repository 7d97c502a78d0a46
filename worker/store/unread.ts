/** What column `unread` of a record says. */
export function unreadIn(unread: string | null): { readonly unread?: string[] } {
  return unread === null ? {} : { unread: JSON.parse(unread) };
}
