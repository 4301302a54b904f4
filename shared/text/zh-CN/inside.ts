import type { Widen } from '../widen.ts'

/** Who is inside a site that has a capacity, for its marshals. */
export const inside = {
  title: '里面的人',
  figure: ({ people, capacity }: { people: number; capacity: number }) => `${people} / ${capacity} 人`,
  nobodyIn: '满员时入口不叫号。里面的人照常叫。',
  noNumber: ({ count }: { count: number }) => `其中没有号的 ${count} 人`,
  people: '没有号的人数',
  countIn: ({ count }: { count: number }) => `进来 ${count} 人`,
  countOut: ({ count }: { count: number }) => `离开 ${count} 人`,
  anyway: '满员也叫',
  beyond: '满员时叫的',
}

export type InsideWords = Widen<typeof inside>
