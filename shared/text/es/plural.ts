/** The word for a count, in a language that has one word for one and another for any other count. */
export function plural(count: number | string, one: string, other: string): string {
  return count === 1 ? one : other
}
