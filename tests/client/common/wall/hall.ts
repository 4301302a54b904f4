// Mounts a part of the wall alone. Its view is of a day that was played through the rules, in the languages of its
// site.

import type { LitElement } from 'lit'
import { setTongues } from '../../../../client/common/wall/tongues.ts'
import { type ScreenView, screenView } from '../../../../shared/day/views/screen.ts'
import { type Language, USUAL_LANGUAGES } from '../../../../shared/languages.ts'
import { PROTOCOL } from '../../../../shared/protocol/version.ts'
import { MORNING, type Played } from '../../../kit/given.ts'
import { type Mounted, type Mounting, mount } from '../../../kit/mount/mount.ts'

/** The box of a part on a large wall, in pixels. */
export const BOX = { x: 0, y: 0, width: 900, height: 400 }
export const PASS = { url: 'https://yimi.example/q/xingfuli?k=1a2b3c4d5e', until: MORNING + 60_000 }

export function screenOf({ day, at }: Played, changes: Partial<ScreenView> = {}): ScreenView {
  return { ...screenView(day, at), protocol: PROTOCOL, ...changes }
}

export interface Hanging extends Mounting {
  readonly languages?: readonly Language[]
  /** The site's languages take turns, and are not shown together. */
  readonly alternate?: boolean
}

/** Mounts a part of a wall in a box. By default the time is 08:00, and the site has two languages. */
export function hang<E extends LitElement>(
  Class: new () => E,
  properties: Partial<E>,
  { languages = USUAL_LANGUAGES, alternate = false, ...more }: Hanging = {},
): Promise<Mounted<E>> {
  // restarts the turns, whatever was mounted before
  setTongues(alternate ? 'together' : 'alternate', [])
  setTongues(alternate ? 'alternate' : 'together', languages)
  return mount(Class, properties, {
    at: MORNING,
    ...more,
    inside: (host) => Object.assign(host.style, { width: `${BOX.width}px`, height: `${BOX.height}px` }),
  })
}
