// A part of the wall alone: its view is of a day that was played through the rules, and its site's languages stand on it.

import type { LitElement } from 'lit'
import { setTongues } from '../../../../client/common/wall/tongues.ts'
import { type ScreenView, screenView } from '../../../../shared/day/views/screen.ts'
import { type Language, USUAL_LANGUAGES } from '../../../../shared/languages.ts'
import { PROTOCOL } from '../../../../shared/protocol/version.ts'
import { MORNING, type Played } from '../../../kit/given.ts'
import { type Mounted, type Mounting, mount } from '../../../kit/mount/mount.ts'

/** A part of a large wall, in pixels. */
export const BOX = { x: 0, y: 0, width: 900, height: 400 }
export const PASS = { url: 'https://yimi.example/q/xingfuli?k=1a2b3c4d5e', until: MORNING + 60_000 }

export function screenOf({ day, at }: Played, changes: Partial<ScreenView> = {}): ScreenView {
  return { ...screenView(day, at), protocol: PROTOCOL, ...changes }
}

export interface Hanging extends Mounting {
  readonly languages?: readonly Language[]
  /** Its languages take turns in place of standing there together. */
  readonly alternate?: boolean
}

/** Mounts a part of a wall in a box. By itself it hangs at 08:00, at a site of two languages. */
export function hang<E extends LitElement>(
  Class: new () => E,
  properties: Partial<E>,
  { languages = USUAL_LANGUAGES, alternate = false, ...more }: Hanging = {},
): Promise<Mounted<E>> {
  // from the first turn on, whatever hung there before
  setTongues(alternate ? 'together' : 'alternate', [])
  setTongues(alternate ? 'alternate' : 'together', languages)
  return mount(Class, properties, {
    at: MORNING,
    ...more,
    inside: (host) => Object.assign(host.style, { width: `${BOX.width}px`, height: `${BOX.height}px` }),
  })
}
