/** A name that is not in `taken`: the usual one, or else the usual one with the next number. */
export function freeName(usual: string, taken: readonly string[]): string {
  const stem = usual.replace(/ \d+$/, '')
  let name = usual
  for (let n = 2; taken.includes(name); n++) name = `${stem} ${n}`
  return name
}
