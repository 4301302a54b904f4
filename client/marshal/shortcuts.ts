// The keys of a desk with a PC. One letter each, and never while somebody types or a dialog asks something.

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

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'isComposing'>

/** What a key asks for. A key that is held down asks once: nobody calls ten people by leaning on it. */
export function shortcutOf(press: Press, target: { readonly tagName?: string } | null): Shortcut | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.repeat || press.isComposing) return null
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(target?.tagName ?? '')) return null
  return KEYS[press.key.toLowerCase()] ?? null
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
    // a key is meant for the dialog that is open, also when the button that had the focus in it has just gone
    if (!shortcut || hasOpenDialog(document)) return
    event.preventDefault()
    this.#act(shortcut)
  }
}

function hasOpenDialog(root: ParentNode): boolean {
  if (root.querySelector('dialog[open]')) return true
  return [...root.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot && hasOpenDialog(shadowRoot))
}
