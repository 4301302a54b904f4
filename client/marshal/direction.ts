/**
 * Whether the page is read from right to left, for what CSS cannot mirror by itself. An element with a
 * `WordsController` is drawn again when that changes.
 */
export function isRightToLeft(): boolean {
  return document.documentElement.dir === 'rtl'
}
