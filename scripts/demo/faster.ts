// A day played faster than it is.

import type { Site } from '../../shared/day/nouns/site.ts'

/** The sample's own passcode. */
const PASSCODE = '246810'

/** The site at so many times its speed: its waits are then in the day's own minutes, and its name, on every page, says so. */
export function playedFaster({ name, ...settings }: Site, speed: number): Site {
  return {
    ...settings,
    speed,
    name: { 'zh-CN': `${name['zh-CN']}（演示 ×${speed}）`, en: `${name.en} (demo ×${speed})` },
  }
}

/** The owner's passcode: theirs, where they have set one, and then it is not printed. */
export function ownersPasscode(env: Readonly<Record<string, string | undefined>>): {
  passcode: string
  said: string
} {
  const theirs = env['YIMI_OWNER_PASSCODE']
  return theirs
    ? { passcode: theirs, said: 'the passcode you have set' }
    : { passcode: PASSCODE, said: PASSCODE }
}
