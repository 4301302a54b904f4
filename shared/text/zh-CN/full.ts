import type { Widen } from '../widen.ts'

/** A site that is full, as everybody is told it. */
export const full = {
  told: ({ people, capacity }: { people: number; capacity: number }) =>
    `现在满员：里面 ${people} 人，最多 ${capacity} 人`,
  expected: ({ minutes }: { minutes: number }) => `大约 ${minutes} 分钟后有人离开`,
  unknown: '什么时候有人离开还不知道',
  waits: '有人离开就会接着叫号，您的位置不变。',
}

export type FullWords = Widen<typeof full>
