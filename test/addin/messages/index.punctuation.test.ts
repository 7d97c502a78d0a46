import { globSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const addin = resolve(import.meta.dirname, "../../../addin");

/** What is read there and not said: lists as people type them, rules as they write them, names that go into a record. */
const read = new Set([
  "engine/assigned-columns.ts",
  "features/admin/unit-form-model.ts",
  "features/forms/column-fields.tsx",
  "features/forms/fit/standard-fields.tsx",
  "features/forms/rule-completion.ts",
  "features/forms/use-typed-list.ts",
  "features/submit/joined-sheets.ts",
]);

const comment = /^\s*(?:\/\/|\/?\*|\{\/\*)/;

describe("what stands between texts", () => {
  it("comes from the texts of the language, and never from where they are put together", () => {
    const files = globSync("**/*.{ts,tsx}", { cwd: addin }).filter(
      (file) => !file.startsWith("messages") && !read.has(file),
    );
    expect(files.length).toBeGreaterThan(300);
    const said = files.flatMap((file) =>
      readFileSync(join(addin, file), "utf8")
        .split("\n")
        .flatMap((line, index) =>
          /[（）：；，、。]/.test(line) && !comment.test(line)
            ? [`${relative(addin, join(addin, file))}:${index + 1} ${line.trim()}`]
            : [],
        ),
    );
    expect(said).toEqual([]);
  });
});
