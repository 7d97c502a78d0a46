import { describe, expect, it } from "vitest";
import { placeOf } from "../../../worker/accounts/place.ts";

describe("the network of an address", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:aaaa:bbbb:cccc:dddd", "2001:db8:1:2::/64"],
    ["2001:DB8:0001:2::1", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    [null, "unknown"],
    ["no address", "no address"],
  ])("of %s is %s", (address, place) => {
    expect(placeOf(address)).toBe(place);
  });

  it("is the same for every address of one customer, and another for the next", () => {
    const [own, again, next] = ["2001:db8:1:2::1", "2001:db8:1:2:ffff::9", "2001:db8:1:3::1"].map(placeOf);
    expect(own).toBe(again);
    expect(own).not.toBe(next);
  });
});
