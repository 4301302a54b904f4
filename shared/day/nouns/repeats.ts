/** Whether no item occurs twice. */
export function noRepeats(items: readonly string[]): boolean {
  return new Set(items).size === items.length
}
