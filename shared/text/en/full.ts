import type { FullWords } from '../zh-CN/full.ts'

export const full: FullWords = {
  told: ({ people, capacity }) => `The site is full: ${people} inside of ${capacity}`,
  expected: ({ minutes }) => `Somebody is expected to leave in about ${minutes} min`,
  unknown: 'When somebody will leave is not known yet',
  waits: 'Calls go on as soon as somebody leaves. You keep your place.',
}
