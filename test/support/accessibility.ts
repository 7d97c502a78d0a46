import axe from "axe-core";
import type { Page } from "playwright-core";

/**
 * What axe objects to, with the places; a journey expects none.
 * @param rules rules that are not held, by name
 */
export async function violations(
  page: Page,
  rules: Readonly<Record<string, { readonly enabled: false }>> = {},
): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (held) => {
    // Colours are looked at when everything has faded in; what turns for ever is not waited for.
    const fading = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(fading.map(({ finished }) => finished));
    const inPage = globalThis as unknown as { axe: Pick<typeof axe, "run"> };
    // Where the library that keeps the focus within dialogs puts its markers, the focus never rests.
    const { violations: found } = await inPage.axe.run(
      { exclude: ["[data-tabster-dummy]"] },
      { rules: held },
    );
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" ")}`);
  }, rules);
}
