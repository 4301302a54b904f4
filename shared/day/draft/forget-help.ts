import type { Draft } from './draft.ts'

/** A party that is served or has left needs no help any more. */
export function forgetHelp(draft: Draft, number: string): void {
  if (draft.help.length) draft.help = draft.help.filter((one) => one.number !== number)
}
