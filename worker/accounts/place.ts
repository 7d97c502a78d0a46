/**
 * The network that an address belongs to: an IPv4 address is one network, of an IPv6 address the first half is, as
 * every customer has all of the second to choose from. An address that is not known is a network like any other.
 */
export function placeOf(origin: string | null): string {
  if (origin === null) return "unknown";
  const address = origin.trim().toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!/^[0-9a-f:]+(?:%\w+)?$/.test(address) || !address.includes(":")) return address;
  const [head = "", tail] = address.split("::");
  const groupsOf = (text: string) => text.split(":").filter((group) => group !== "");
  const first = groupsOf(head);
  const last = tail === undefined ? [] : groupsOf(tail);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  const groups = [...first, ...Array.from({ length: zeros }, () => "0"), ...last];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}
