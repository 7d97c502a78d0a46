import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const migrations = resolve(import.meta.dirname, "worker/store/migrations");

/**
 * How fast a machine is decides no test: this only ends what would never end. A poll that nobody gave a time ends after
 * a second: less than a busy machine may take to draw.
 */
const PATIENCE = 240_000;

/** vitest would leave one core of two idle. */
const maxWorkers = Math.max(2, availableParallelism() - 1);

/** Roads take longest: they go first, so that no core is left waiting for one at the end. */
class RoadsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isRoad = ({ moduleId }: TestSpecification) => moduleId.includes("/test/roads/");
    return [...sorted.filter(isRoad), ...sorted.filter((file) => !isRoad(file))];
  }
}

/** Passwords cost a fifth of a second each, on purpose: a key that was computed once is remembered. */
const rememberKeys: Plugin = {
  name: "remember-keys",
  enforce: "pre",
  transform(code, id) {
    if (!id.endsWith("/worker/base/passwords.ts")) return undefined;
    const remembered = resolve(import.meta.dirname, "test/worker/support/remembered-keys.ts");
    const changed = code.replace('"node:crypto"', JSON.stringify(remembered));
    if (changed === code) throw new Error(`${id} takes nothing from node:crypto any more`);
    return { code: changed, map: null };
  },
};

export default defineConfig({
  test: {
    sequence: { sequencer: RoadsFirst },
    projects: [
      {
        test: {
          name: "machine",
          include: ["test/worker/local/**/*.test.ts", "test/roads/{excel,machine}/**/*.test.ts"],
          maxWorkers,
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
        },
      },
      {
        test: {
          name: "engine",
          // Pure, so that files can share what they import: loading the forms for each anew took half of their time.
          isolate: false,
          include: ["test/{shared,addin,support,excel-host,wps}/**/*.test.ts", "test/*.test.ts"],
          expect: { poll: { timeout: PATIENCE } },
          exclude: ["**/*.component.test.ts"],
          maxWorkers,
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
        },
      },
      {
        plugins: [
          rememberKeys,
          cloudflareTest(async () => ({
            remoteBindings: false,
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: {
              bindings: { TEST_MIGRATIONS: await readD1Migrations(migrations), HALFSKY_DEMONSTRATION: "1" },
            },
          })),
        ],
        test: {
          name: "worker",
          // Half of the time would go into loading the Worker for each file anew; setup.ts gives each empty stores.
          isolate: false,
          maxWorkers,
          // Not among the engine's files: an isolate goes on to the next file only when that is of its own project.
          sequence: { groupOrder: 1 },
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
          include: ["test/worker/**/*.test.ts", "test/roads/server/**/*.test.ts"],
          exclude: ["test/worker/local/**"],
          setupFiles: ["test/worker/setup.ts"],
        },
      },
      {
        test: {
          name: "component",
          include: ["test/addin/**/*.component.test.ts"],
          globalSetup: ["test/support/components/build.ts"],
          expect: { poll: { timeout: PATIENCE } },
          maxWorkers,
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
        },
      },
      {
        test: {
          name: "browser",
          include: ["test/roads/browser/**/*.test.ts"],
          expect: { poll: { timeout: 60_000 } },
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
          maxWorkers,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
