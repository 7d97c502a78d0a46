import { type Theme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

const fontFamilyBase =
  'system-ui, "Segoe UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

const light: Theme = { ...webLightTheme, fontFamilyBase };
const dark: Theme = { ...webDarkTheme, fontFamilyBase };

/** Follows Office where it tells whether it is dark, else the system; forced colours (high contrast) replace the theme's own in the browser. */
export function useTheme(office: boolean | undefined): Theme {
  const system = useMediaQuery("(prefers-color-scheme: dark)");
  return (office ?? system) ? dark : light;
}

/** Room for the sheet beside the findings; each then scrolls by itself. */
export function useSideBySide(): boolean {
  return useMediaQuery("(min-width: 800px) and (min-height: 480px)");
}

export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query);
      media.addEventListener("change", listener);
      return () => media.removeEventListener("change", listener);
    },
    () => matchMedia(query).matches,
  );
}
