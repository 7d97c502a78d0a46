/**
 * The Excel edition's files, for the address they are served from: manifest.xml is written once, for development,
 * and the build and the Worker put an address of their own into it.
 */

/** The address manifest.xml in the repository is written for. */
export const developmentOrigin = "https://localhost:8787";

/** The pane's page in Microsoft's worldwide cloud, and in the one that 21Vianet operates in China. */
export const panePages = { worldwide: "taskpane.html", "21vianet": "taskpane-21vianet.html" } as const;

export const manifests = { worldwide: "manifest.xml", "21vianet": "manifest-21vianet.xml" } as const;

export type Cloud = keyof typeof panePages;

export const clouds: readonly Cloud[] = ["worldwide", "21vianet"];

/** Where Office.js is loaded from; each cloud has its own, and Microsoft allows no copy. */
export const officeScripts: Readonly<Record<Cloud, string>> = {
  worldwide: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
};

/** From one cloud's pane to the other's, for whoever was given the wrong one. */
export const otherCloudsPane = (path: string): string =>
  `/${path === `/${panePages["21vianet"]}` ? panePages.worldwide : panePages["21vianet"]}`;

/** manifest.xml for a cloud. */
export function manifestFor(cloud: Cloud, manifest: string): string {
  return manifest.replaceAll(`/${panePages.worldwide}"`, `/${panePages[cloud]}"`);
}

/** taskpane.html for a cloud. @throws RangeError when the page does not load Office.js. */
export function panePageFor(cloud: Cloud, page: string): string {
  const script = `data-office="${officeScripts.worldwide}"`;
  if (!page.includes(script)) throw new RangeError("the pane's page does not load Office.js");
  return page.replace(script, `data-office="${officeScripts[cloud]}"`);
}

/** A manifest whose addresses are those of `origin`, unless it was given another one before. */
export function manifestAt(origin: string, manifest: string): string {
  return manifest.replaceAll(developmentOrigin, origin);
}
