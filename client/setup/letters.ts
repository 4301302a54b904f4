import type { QueueId } from '../../shared/day/nouns/ids.ts'

/** I, O and Q are never used: they look like digits. */
export const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ'

/** The first letter that no queue has, the green lane's left for a green lane; null: all are taken. */
export function freeLetter(queues: readonly { readonly id: QueueId }[]): QueueId | null {
  const free = [...LETTERS].filter((letter) => !queues.some(({ id }) => id === letter))
  return free.find((letter) => letter !== 'G') ?? free[0] ?? null
}
