// Finds the field of a form's first fault, to scroll to it and type into it.

import type { FieldError } from '../../../shared/protocol/problems.ts'

/** The element that shows the first of the faults, in the page's order; null where none does. */
export function faultyIn(root: ParentNode, faults: readonly FieldError[]): HTMLElement | null {
  const paths = new Set(faults.map(({ path }) => path))
  return everyPath(root).find(({ dataset }) => paths.has(dataset['path'] ?? '')) ?? null
}

/** Scrolls to it and focuses it. */
export function focusOn(shown: HTMLElement | null): void {
  if (!shown) return
  const control = shown.shadowRoot?.querySelector<HTMLElement>('input, select')
  ;(control ?? shown).focus({ preventScroll: true })
  shown.scrollIntoView({ block: 'center' })
}

/** The elements that have fields of their own. */
const PARTS = 'yi-words-part, yi-way, yi-week, yi-dates, yi-spans'

function everyPath(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`[data-path], ${PARTS}`)].flatMap((one) =>
    one.dataset['path'] === undefined && one.shadowRoot ? everyPath(one.shadowRoot) : [one],
  )
}
