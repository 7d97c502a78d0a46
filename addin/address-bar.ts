import type { AddressBar } from "./ui/address.ts";

/** The browser's own; by the hash alone, so that no server and no log sees where somebody is. */
export const browserAddressBar: AddressBar = {
  get: () => location.hash,
  push: (hash) => {
    location.hash = hash;
  },
  replace: (hash) => location.replace(hash === "" ? "#" : hash),
  subscribe: (listener) => addEventListener("hashchange", listener),
};
