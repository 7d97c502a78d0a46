import { resolve } from "node:path";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

const migrations = resolve(import.meta.dirname, "worker/store/migrations");

/** How fast a machine is decides no test: this only ends what would never end. */
const PATIENCE = 60_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "engine",
          include: [
            "test/{shared,addin,excel-host,worker/local}/**/*.test.ts",
            "test/roads/{excel,machine}/**/*.test.ts",
            "test/*.test.ts",
          ],
          exclude: ["**/*.component.test.ts"],
          testTimeout: PATIENCE,
        },
      },
      {
        plugins: [
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
          testTimeout: PATIENCE,
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
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
        },
      },
      {
        test: {
          name: "browser",
          include: ["test/roads/browser/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
