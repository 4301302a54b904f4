/** What a shape says of a list in which something occurs twice. */
export const ONCE = 'each once'

/** Whether no item occurs twice. */
export function noRepeats(items: readonly string[]): boolean {
  return new Set(items).size === items.length
}
