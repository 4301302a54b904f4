/** Whether the page is read from right to left, for what CSS cannot turn over by itself. An element that is drawn with its words is drawn again when that changes. */
export function isRightToLeft(): boolean {
  return document.documentElement.dir === 'rtl'
}
