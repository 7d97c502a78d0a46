import { describe, expect, it } from "vitest";
import { doorOf, invitationLink } from "../../../../addin/features/sign-in/door.ts";

describe("links that let somebody in", () => {
  const token = `${"A-_z".repeat(10)}abc`;
  it("carry a token behind the #, and nothing else is taken for one", () => {
    expect(doorOf(`#invitation=${token}`)).toEqual({ kind: "invitation", token });
    expect(doorOf(`#setup=${token}`)).toEqual({ kind: "setup", token });
    expect(doorOf(`#pairing=${token}`)).toEqual({ kind: "pairing", token });
    for (const hash of ["", "#", "#main", `#other=${token}`, `#setup=${token}x`, "#setup=short"]) {
      expect(doorOf(hash)).toBeNull();
    }
    expect(invitationLink("https://halfsky.test/taskpane.html?a=1#main", token)).toBe(
      `https://halfsky.test/#invitation=${token}`,
    );
  });
});
