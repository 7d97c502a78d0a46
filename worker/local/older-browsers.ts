import type { Plugin } from "vite";

/** The input of the build that browser-check.js hands to browsers that lack library functions. */
export const LIBRARY = "library";

const attribute = "data-library";

/** Writes into each page where the functions are that its browser may lack. */
export function olderBrowsers(): Plugin {
  return {
    name: "halfsky-older-browsers",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (page, { bundle = {} }) => {
        const chunk = Object.values(bundle).find((file) => file.type === "chunk" && file.name === LIBRARY);
        if (chunk === undefined || !page.includes(`${attribute}=""`))
          throw new Error(`a page without ${attribute}, or no ${LIBRARY} in the build`);
        return page.replace(`${attribute}=""`, `${attribute}="/${chunk.fileName}"`);
      },
    },
  };
}

/** package.json's `browserslist` as vite's target: "chrome 86" is "chrome86". */
export const targetsOf = (browsers: readonly string[]): string[] =>
  browsers.map((browser) => browser.replaceAll(" ", ""));
