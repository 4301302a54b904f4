// Large text, for people who need it: one tap away, and kept by this browser.

import { keep, kept } from '../common/browser/kept.ts'

let large = false

/** Draws the page in the size that was chosen before. */
export function recallTextSize(): void {
  show(kept<boolean>('large-text') === true)
}

export function isLarge(): boolean {
  return large
}

export function setLarge(next: boolean): void {
  show(next)
  keep('large-text', next)
}

function show(next: boolean): void {
  large = next
  document.documentElement.classList.toggle('large', next)
}
