import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
} from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

const fontFamilyBase =
  'system-ui, "Segoe UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

/** 霞紫, the one accent; never the colour of a state. */
const accent: BrandVariants = {
  10: "#130417",
  20: "#26092c",
  30: "#3a1042",
  40: "#4a1853",
  50: "#55215d",
  60: "#5e2567",
  70: "#68296f",
  80: "#7a3285",
  90: "#8a4695",
  100: "#9a5aa5",
  110: "#ab70b5",
  120: "#bb87c4",
  130: "#cfa9d6",
  140: "#e0c6e5",
  150: "#eddcf0",
  160: "#f8f1f9",
};

const light: Theme = {
  ...createLightTheme(accent),
  fontFamilyBase,
  colorNeutralForeground1: "#242127",
  colorNeutralForeground2: "#4b4651",
  colorNeutralForeground3: "#6b6672",
  colorNeutralBackground2: "#faf9fb",
  colorNeutralBackground3: "#f5f4f6",
  colorNeutralBackground1Hover: "#f3f1f4",
  colorNeutralBackground1Selected: "#f4eaf6",
  colorNeutralStroke1: "#cfcbd3",
  colorNeutralStroke2: "#e3e0e6",
  colorNeutralStrokeAccessible: "#716c77",
  colorPaletteRedForeground1: "#a8201a",
  colorPaletteRedBackground1: "#fdf0ef",
  colorPaletteDarkOrangeForeground3: "#864700",
  colorPaletteDarkOrangeBackground1: "#fff5e3",
  colorPaletteGreenForeground1: "#1c6639",
  colorPaletteGreenBackground1: "#ecf7ef",
};

const dark: Theme = {
  ...createDarkTheme(accent),
  fontFamilyBase,
  // The accent of the light theme is too dark on dark: here it is light, and what stands on it dark.
  colorBrandBackground: "#d59fe0",
  colorBrandBackgroundHover: "#e2b8ea",
  colorBrandBackgroundPressed: "#c487d1",
  colorBrandBackgroundSelected: "#d59fe0",
  colorNeutralForegroundOnBrand: "#2b1030",
  colorBrandBackground2: "#33253a",
  colorBrandForeground1: "#d59fe0",
  colorBrandForegroundLink: "#e0b4e9",
  colorBrandForegroundLinkHover: "#edd0f3",
  colorBrandStroke1: "#d59fe0",
  colorBrandStroke2: "#7d5588",
  colorCompoundBrandBackground: "#d59fe0",
  colorCompoundBrandBackgroundHover: "#e2b8ea",
  colorCompoundBrandStroke: "#d59fe0",
  colorCompoundBrandForeground1: "#d59fe0",
  colorCompoundBrandForeground1Hover: "#e2b8ea",
  colorNeutralForeground1: "#f4f1f6",
  colorNeutralForeground2: "#cbc5d0",
  colorNeutralForeground3: "#b0a9b6",
  colorNeutralBackground1: "#242127",
  colorNeutralBackground2: "#2a272d",
  colorNeutralBackground3: "#1a181c",
  colorNeutralBackground1Hover: "#322e36",
  colorNeutralBackground1Selected: "#33253a",
  colorNeutralStroke1: "#514c57",
  colorNeutralStroke2: "#3b3740",
  colorNeutralStrokeAccessible: "#99939f",
  colorPaletteRedForeground1: "#ffb1aa",
  colorPaletteRedBackground1: "#43201e",
  colorPaletteDarkOrangeForeground3: "#f6c678",
  colorPaletteDarkOrangeBackground1: "#3d2c10",
  colorPaletteGreenForeground1: "#9bdcb2",
  colorPaletteGreenBackground1: "#1b3524",
};

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
