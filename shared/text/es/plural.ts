/** The word for a count, in a language with one form for one and another for every other count. */
export function plural(count: number | string, one: string, other: string): string {
  return count === 1 ? one : other
}
