/** Office's own rules, over the only files that speak to Office.js; everything else is Biome's. */
import { createRequire } from "node:module";
import officeAddins from "eslint-plugin-office-addins";

/** The parser comes with the plugin. */
const { resolve } = createRequire(import.meta.url);
const parser = createRequire(resolve("eslint-plugin-office-addins"))("@typescript-eslint/parser");

export default [
  {
    files: ["addin/host/excel-host.ts", "addin/host/excel/**/*.ts", "addin/excel.tsx"],
    languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    plugins: { "office-addins": officeAddins },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
];
