// Plays a day faster than real time.

import type { Site } from '../../shared/day/nouns/site.ts'

/** The passcode of the demo's own site. */
const PASSCODE = '246810'

/**
 * The site, played at this many times its speed: its waits are then in the day's own minutes, and its name, on every
 * page, tells the speed.
 */
export function playedFaster({ name, ...settings }: Site, speed: number): Site {
  return {
    ...settings,
    speed,
    name: { 'zh-CN': `${name['zh-CN']}（演示 ×${speed}）`, en: `${name.en} (demo ×${speed})` },
  }
}

/** The owner's passcode. If the user has set one, that is taken, and it is not printed. */
export function ownersPasscode(env: Readonly<Record<string, string | undefined>>): {
  passcode: string
  said: string
} {
  const theirs = env['YIMI_OWNER_PASSCODE']
  return theirs
    ? { passcode: theirs, said: 'the passcode you have set' }
    : { passcode: PASSCODE, said: PASSCODE }
}
