/** Fills `{name}` in a sentence; `{count|person|people}` is the first word for one and the second for any other count. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (whole, name: string, one?: string, other?: string) => {
      const value = values[name]
      if (value === undefined) return whole
      return String(one === undefined ? value : Number(value) === 1 ? one : other)
    },
  )
}
