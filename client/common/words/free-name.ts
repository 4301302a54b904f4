/** A name that none of `taken` has: the usual one, or else that with the next number behind it. */
export function freeName(usual: string, taken: readonly string[]): string {
  const stem = usual.replace(/ \d+$/, '')
  let name = usual
  for (let n = 2; taken.includes(name); n++) name = `${stem} ${n}`
  return name
}
