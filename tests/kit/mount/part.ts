// Finds elements of a part of a page by role and name, as a person does, and acts on them.

import { expect } from 'vitest'
import { page } from 'vitest/browser'
import { settled } from './clock.ts'

type Role = Parameters<typeof page.getByRole>[0]
/** A name matches if it begins with this text, after any symbol; an exact match wins. Or a pattern. */
type Name = string | RegExp

export class Part {
  readonly root: HTMLElement

  constructor(root: HTMLElement) {
    this.root = root
  }

  /** All visible elements of that role and name, in order. */
  all(role: Role, name?: Name): HTMLElement[] {
    const here = page.elementLocator(this.root)
    const of = (wanted: { name?: Name; exact?: boolean }) =>
      here.getByRole(role, wanted).elements() as HTMLElement[]
    if (typeof name !== 'string') return of(name ? { name } : {})
    const whole = of({ name, exact: true })
    return whole.length > 0 ? whole : of({ name: beginning(name) })
  }

  /** The only element of that role and name; null: there is none. */
  find(role: Role, name?: Name): HTMLElement | null {
    const elements = this.all(role, name)
    if (elements.length > 1)
      throw new Error(`${elements.length} × ${role} ${name ?? ''}: ${this.#names(role)}`)
    return elements[0] ?? null
  }

  /** The only element of that role and name; throws if there is none. */
  get(role: Role, name?: Name): HTMLElement {
    const found = this.find(role, name)
    if (!found) throw new Error(`no ${role} ${name ?? ''} among: ${this.#names(role)}`)
    return found
  }

  /** The names of all buttons, or of all elements of another role. */
  names(role: Role = 'button'): string[] {
    return this.all(role).map((one) => shownText(one))
  }

  /** A section of the part, to search only in there. */
  within(role: Role, name?: Name): Part {
    return new Part(this.get(role, name))
  }

  /** The visible text, with single spaces. */
  get text(): string {
    return shownText(this.root)
  }

  /** The field with that label. */
  field(label: Name): HTMLInputElement {
    const labelled = page.elementLocator(this.root).getByLabelText(label, { exact: false }).elements()
    const fields = labelled.filter((one) => one.matches('input, select, textarea'))
    const [only, ...others] = fields
    if (!only || others.length > 0) throw new Error(`${fields.length} fields are labelled ${label}`)
    return only as HTMLInputElement
  }

  /** The texts of the alert regions that are not empty. */
  get alerts(): string[] {
    return this.names('alert').filter(Boolean)
  }

  /** Presses the button of that name, as a finger does: it must be visible, on top, and enabled. */
  async press(name: Name): Promise<void> {
    await press(this.get('button', name))
  }

  /** Chooses the radio button, the checkbox or the tab of that name. */
  async tick(role: 'radio' | 'checkbox' | 'switch' | 'tab', name: Name): Promise<void> {
    await press(this.get(role, name))
  }

  /** Writes into a field, or chooses in a list, and replaces the old value. */
  async write(label: Name, text: string): Promise<void> {
    const field = this.field(label)
    field.focus()
    field.value = text
    if (field.value !== text) throw new Error(`${label} does not take ${text}`)
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
    // no browser lets this event leave the element in which it happens
    field.dispatchEvent(new Event('change', { bubbles: true }))
    await settled()
  }

  /** Whether the button exists and can be pressed. */
  offers(name: Name): boolean {
    const button = this.find('button', name)
    return button !== null && !isDisabled(button)
  }

  #names(role: Role): string {
    return this.names(role).join(' | ') || '(none)'
  }
}

/** Matches whole words: Rest does not match Restart. */
function beginning(name: string): RegExp {
  return new RegExp(`^[^\\p{L}\\p{N}]*${name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![a-zA-Z0-9])`, 'u')
}

/** Presses an element; throws if a finger could not. */
export async function press(element: HTMLElement): Promise<void> {
  const what = `<${element.localName}> ${shownText(element)}`
  if (isDisabled(element)) throw new Error(`${what} is disabled`)
  if (!element.checkVisibility({ visibilityProperty: true })) throw new Error(`${what} cannot be seen`)
  const target = element instanceof HTMLInputElement ? (element.labels?.[0] ?? element) : element
  target.scrollIntoView({ block: 'center' })
  const { x, y, width, height } = target.getBoundingClientRect()
  const at = { clientX: x + width / 2, clientY: y + height / 2 }
  const top = topmost(document, at.clientX, at.clientY)
  if (!top || !isIn(top, target)) throw new Error(`${what} lies under <${top?.localName}> ${top?.className}`)
  const init = { ...at, bubbles: true, cancelable: true, composed: true }
  element.dispatchEvent(new PointerEvent('pointerdown', init))
  element.focus()
  element.dispatchEvent(new PointerEvent('pointerup', init))
  element.click()
  await settled()
}

/** Presses a key where the focus is, as `{ key: 'n' }`. False: the page has prevented the browser's default. */
export async function key(init: KeyboardEventInit): Promise<boolean> {
  const all = { bubbles: true, cancelable: true, composed: true, ...init }
  let focused: Element = document.activeElement ?? document.body
  while (focused.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement
  const isLeft = focused.dispatchEvent(new KeyboardEvent('keydown', all))
  focused.dispatchEvent(new KeyboardEvent('keyup', all))
  await settled()
  return isLeft
}

function isDisabled(element: Element): boolean {
  return element.matches(':disabled') || element.getAttribute('aria-disabled') === 'true'
}

function topmost(root: DocumentOrShadowRoot, x: number, y: number): Element | null {
  const top = root.elementFromPoint(x, y)
  return top?.shadowRoot && top.shadowRoot !== root ? (topmost(top.shadowRoot, x, y) ?? top) : top
}

function isIn(inner: Element, outer: Element): boolean {
  for (let node: Node | null = inner; node; node = above(node)) if (node === outer) return true
  return false
}

function above(node: Node): Node | null {
  if (node instanceof ShadowRoot) return node.host
  return (node instanceof Element ? node.assignedSlot : null) ?? node.parentNode
}

declare module 'vitest' {
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> {
    /** Whether the visible text of a part contains this, wherever lines break. */
    toSay(text: string): R
  }
}

expect.extend({
  toSay(part: Part, text: string) {
    const said = part.text
    return {
      pass: said.includes(text.replace(/\s+/g, ' ').trim()),
      message: () => `it says${this.isNot ? '' : ' not'} “${text}”: ${said}`,
    }
  },
})

/** The visible text of an element, and of its shadow root. */
export function shownText(node: Node): string {
  return textOf(node).replace(/\s+/g, ' ').trim()
}

function textOf(node: Node): string {
  if (node instanceof Text) return node.data
  if (node instanceof HTMLStyleElement || node instanceof HTMLScriptElement) return ''
  if (node instanceof Element && !node.checkVisibility() && !isWithoutBox(node)) return ''
  const children =
    node instanceof HTMLSlotElement && node.assignedNodes().length > 0
      ? node.assignedNodes()
      : [...((node as Element).shadowRoot ?? node).childNodes]
  const isBlock = node instanceof Element && !getComputedStyle(node).display.startsWith('inline')
  const text = children.map(textOf).join('')
  return isBlock ? ` ${text} ` : text
}

/** A slot, or an element with `display: contents`: it is visible if its children are. */
function isWithoutBox(element: Element): boolean {
  return getComputedStyle(element).display === 'contents'
}
