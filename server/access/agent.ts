// A browser in plain words: what somebody needs to tell one tablet from another in a list.

/** By what its User-Agent says, the more particular first: Edge says Chrome too, Chrome says Safari. */
const BROWSERS: readonly [pattern: RegExp, name: string][] = [
  [/MicroMessenger\//, 'WeChat'],
  [/AlipayClient\//, 'Alipay'],
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/HuaweiBrowser\//, 'Huawei Browser'],
  [/MiuiBrowser\//, 'Mi Browser'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const MACHINES: readonly [pattern: RegExp, name: string][] = [
  [/iPad/, 'iPad'],
  [/iPhone|iPod/, 'iPhone'],
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/CrOS/, 'ChromeOS'],
  [/Windows/, 'Windows'],
  [/Macintosh/, 'Mac'],
  [/Linux/, 'Linux'],
]

/** Such as `Chrome · Android`. '' where nothing is known of it. */
export function agentOf(header: string | undefined): string {
  const named = [BROWSERS, MACHINES].map((list) => list.find(([pattern]) => pattern.test(header ?? ''))?.[1])
  return named.filter((name) => name !== undefined).join(' · ')
}
