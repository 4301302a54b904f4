// What somebody finds in a part of a page, by what it is and what it is called, and what they do there.

import { expect } from 'vitest'
import { page } from 'vitest/browser'
import { settled } from './clock.ts'

type Role = Parameters<typeof page.getByRole>[0]
/** A name: how it begins, after any sign, unless another has it whole; or what it has to match. */
type Name = string | RegExp

export class Part {
  readonly root: HTMLElement

  constructor(root: HTMLElement) {
    this.root = root
  }

  /** Everything of that role and name that can be seen, in order. */
  all(role: Role, name?: Name): HTMLElement[] {
    const here = page.elementLocator(this.root)
    const of = (wanted: { name?: Name; exact?: boolean }) =>
      here.getByRole(role, wanted).elements() as HTMLElement[]
    if (typeof name !== 'string') return of(name ? { name } : {})
    const whole = of({ name, exact: true })
    return whole.length > 0 ? whole : of({ name: beginning(name) })
  }

  /** The only one of that role and name; null: there is none. */
  find(role: Role, name?: Name): HTMLElement | null {
    const elements = this.all(role, name)
    if (elements.length > 1)
      throw new Error(`${elements.length} × ${role} ${name ?? ''}: ${this.#names(role)}`)
    return elements[0] ?? null
  }

  /** The only one of that role and name; throws where there is none. */
  get(role: Role, name?: Name): HTMLElement {
    const found = this.find(role, name)
    if (!found) throw new Error(`no ${role} ${name ?? ''} among: ${this.#names(role)}`)
    return found
  }

  /** The names of all buttons, or of all of another role. */
  names(role: Role = 'button'): string[] {
    return this.all(role).map((one) => shownText(one))
  }

  /** A part of it, to look for something in there alone. */
  within(role: Role, name?: Name): Part {
    return new Part(this.get(role, name))
  }

  /** The text that can be seen, with single spaces. */
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

  /** What stands in each place for alarms where something does. */
  get alerts(): string[] {
    return this.names('alert').filter(Boolean)
  }

  /** Presses the button of that name, as a finger does: it has to be seen, lie on top, and be allowed. */
  async press(name: Name): Promise<void> {
    await press(this.get('button', name))
  }

  /** Chooses the radio button, the box or the tab of that name. */
  async tick(role: 'radio' | 'checkbox' | 'switch' | 'tab', name: Name): Promise<void> {
    await press(this.get(role, name))
  }

  /** Writes into a field, or chooses in a list, in place of what stood there. */
  async write(label: Name, text: string): Promise<void> {
    const field = this.field(label)
    field.focus()
    field.value = text
    if (field.value !== text) throw new Error(`${label} does not take ${text}`)
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
    // which no browser lets out of the element that it happens in
    field.dispatchEvent(new Event('change', { bubbles: true }))
    await settled()
  }

  /** Whether a button is there that can be pressed. */
  offers(name: Name): boolean {
    const button = this.find('button', name)
    return button !== null && !isDisabled(button)
  }

  #names(role: Role): string {
    return this.names(role).join(' | ') || '(none)'
  }
}

/** Whole words of it: Rest is not Restart. */
function beginning(name: string): RegExp {
  return new RegExp(`^[^\\p{L}\\p{N}]*${name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![a-zA-Z0-9])`, 'u')
}

/** Presses what may be pressed; throws where a finger could not. */
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

/** Presses a key where the focus is, as `{ key: 'n' }`. False: the page did something with it, and the browser is to do nothing. */
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
    /** Whether the text that can be seen of a part has this in it, wherever lines break. */
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

/** What can be seen of an element's text, and of what lies in its shadow. */
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

/** A slot, or what is drawn as if its children stood in its place: it is in sight where they are. */
function isWithoutBox(element: Element): boolean {
  return getComputedStyle(element).display === 'contents'
}
