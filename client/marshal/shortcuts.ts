// The keys of a desk with a PC: single letters. They do nothing while somebody types or a dialog is open.

import type { ReactiveController, ReactiveControllerHost } from 'lit'

export type Shortcut = 'next' | 'recall' | 'arrive' | 'miss' | 'finish' | 'undo' | 'walkIn' | 'find' | 'keys'

export const KEYS: Readonly<Record<string, Shortcut>> = {
  n: 'next',
  r: 'recall',
  a: 'arrive',
  m: 'miss',
  f: 'finish',
  u: 'undo',
  w: 'walkIn',
  '/': 'find',
  '?': 'keys',
}

/** The key that calls all staff while it is held for a second. */
export const EMERGENCY_KEY = 'e'

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'isComposing'>

/** The shortcut of a key. A key that is held down counts once: nobody calls ten people by leaning on it. */
export function shortcutOf(press: Press, target: { readonly tagName?: string } | null): Shortcut | null {
  if (press.repeat || !isForPage(press, target)) return null
  return KEYS[press.key.toLowerCase()] ?? null
}

/** Whether a key is meant for the page: it is no part of a combination, and nobody types. */
export function isForPage(
  press: Omit<Press, 'key' | 'repeat'>,
  target: { readonly tagName?: string } | null,
): boolean {
  if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing) return false
  return !/^(INPUT|TEXTAREA|SELECT)$/.test(target?.tagName ?? '')
}

export class ShortcutsController implements ReactiveController {
  readonly #act: (shortcut: Shortcut) => void

  constructor(host: ReactiveControllerHost, act: (shortcut: Shortcut) => void) {
    this.#act = act
    host.addController(this)
  }

  hostConnected(): void {
    addEventListener('keydown', this.#press)
  }

  hostDisconnected(): void {
    removeEventListener('keydown', this.#press)
  }

  readonly #press = (event: KeyboardEvent): void => {
    const [target] = event.composedPath()
    const shortcut = shortcutOf(event, target instanceof Element ? target : null)
    // keys belong to an open dialog, also when its focused button has just disappeared
    if (!shortcut || hasOpenDialog(document)) return
    event.preventDefault()
    this.#act(shortcut)
  }
}

function hasOpenDialog(root: ParentNode): boolean {
  if (root.querySelector('dialog[open]')) return true
  return [...root.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot && hasOpenDialog(shadowRoot))
}
