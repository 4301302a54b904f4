// Large text, for those who need it: one tap away, and remembered by this browser.

import { keep, kept } from '../common/browser/kept.ts'

let large = kept<boolean>('large-text') === true
document.documentElement.classList.toggle('large', large)

export function isLarge(): boolean {
  return large
}

export function setLarge(next: boolean): void {
  large = next
  keep('large-text', next)
  document.documentElement.classList.toggle('large', next)
}
