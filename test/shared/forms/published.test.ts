import { describe, expect, it } from "vitest";
import { standardContent } from "../../../shared/forms/index.ts";
import { digestOf, faultOf, readPublished } from "../../support/published-forms.ts";

const { forms } = standardContent;
const list = readPublished();

describe("a published version of a form stays as it is", () => {
  it.each(forms.map((form) => [`${form.id} ${form.version}`, form] as const))("%s", (_, form) => {
    expect(faultOf(form, list)).toBeUndefined();
  });

  it("and none is taken back", () => {
    const known = forms.map(({ id, version }) => `${id} ${version}`);
    const published = list.map(({ form, version }) => `${form} ${version}`);
    expect(published.filter((name) => !known.includes(name))).toEqual([]);
  });

  it("frozen once there is a newer one", () => {
    const newest = new Map(forms.map(({ id, version }) => [id, version]));
    const states = list
      .filter(({ form, version }) => version < (newest.get(form) ?? 0))
      .map(({ state }) => state);
    expect(states.filter((state) => state !== "frozen")).toEqual([]);
  });
});

describe("what a digest is about", () => {
  const [form] = forms;
  if (form === undefined) throw new Error("no form");
  const columns = form.columns.map((column) => ({ ...column, aliases: [...column.aliases, "别的叫法"] }));
  const called = { ...form, columns, titleAliases: [...form.titleAliases, "别的表名"] };
  const other = { ...form, number: "妇联统99表" };

  it("until a version is frozen it may be called otherwise", () => {
    expect(digestOf(called, "released")).toBe(digestOf(form, "released"));
    expect(digestOf(other, "released")).not.toBe(digestOf(form, "released"));
    expect(digestOf(called, "frozen")).not.toBe(digestOf(form, "frozen"));
  });

  it("the fault names the remedy", () => {
    const version = { form: form.id, version: form.version };
    const inState = (state: "draft" | "released" | "frozen") => [
      { ...version, state, sha256: digestOf(form, state) },
    ];
    expect(faultOf(other, inState("released"))).toContain(`npm run form:version ${form.id}`);
    expect(faultOf(other, inState("draft"))).toContain("form:version -- refresh");
    expect(faultOf(called, inState("frozen"))).toContain("vocabulary");
    expect(faultOf(form, [])).toContain("not in the list");
    expect(faultOf(called, inState("released"))).toBeUndefined();
  });
});
