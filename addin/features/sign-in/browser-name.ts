/** Which browser and system a User-Agent header names, in words people know; empty where it says nothing. */
export function browserName(agent: string): { readonly browser: string; readonly system: string } {
  return { browser: firstOf(browsers, agent), system: firstOf(systems, agent) };
}

/** The more particular first: they all call themselves by their forebears' names too. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/i, "微信"],
  [/DingTalk/i, "钉钉"],
  [/QQBrowser/i, "QQ浏览器"],
  [/QihooBrowser|360SE|360EE/i, "360浏览器"],
  [/UCBrowser/i, "UC浏览器"],
  [/Edg\w*\//, "Edge"],
  [/Firefox\//, "Firefox"],
  [/HeadlessChrome\/|Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/i, "鸿蒙"],
  [/Android/, "安卓"],
  [/iPhone|iPad/, "苹果手机或平板"],
  [/Windows/, "Windows"],
  [/Macintosh/, "苹果电脑"],
  [/Linux|X11/, "Linux"],
];

function firstOf(names: readonly (readonly [RegExp, string])[], agent: string): string {
  return names.find(([pattern]) => pattern.test(agent))?.[1] ?? "";
}
