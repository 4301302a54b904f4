import type { Widen } from '../widen.ts'

/** How many can still be served today. */
export const quota = {
  soldOut: ({ count }: { count: number }) => `有 ${count} 个点今天的号已发完。`,
  about: ({ count }: { count: number }) => `还可接待约 ${count} 人`,
  exact: ({ count }: { count: number }) => `还可接待 ${count} 人`,
  last: ({ number }: { number: string }) => `照现在的速度，今天最后一个号大约是 ${number}`,
  none: '今天的号已发完',
  noneWhy: '今天能接待的人数已满，请改天再来。',
  tooMany: ({ count }: { count: number }) => `只够 ${count} 人，不够您这些人。请减少人数，或问引导员。`,
  site: ({ count }: { count: number }) => `整个点还可接待约 ${count} 人`,
  poster: '今天还可接待多少人，扫码就能看到。',
  title: '今天还可接待',
  noLimit: '不限',
  of: ({ people, served, held }: { people: number; served: number; held: number }) =>
    `共 ${people} 人 · 已办 ${served} 人 · 有号 ${held} 人`,
  short: ({ count }: { count: number }) => `有号的人里，有 ${count} 人可能办不到`,
  givesStill: '居民不再能取号。您仍可以发号，会记下来。',
  people: '今天共可接待几人',
  why: '原因',
  change: ({ people }: { people: number }) => `改为 ${people} 人`,
  reasons: {
    delivery: '又到了一批',
    loss: '有损耗',
    recount: '重新清点',
    staff: '人手变化',
    other: '其他原因',
  },
  setup: {
    how: '例如一天 890 人份。发完后居民不再能取号，手机、大屏和海报会说明；没办的会退回来。',
    add: '给队列设名额',
    remove: '去掉这个名额',
    queues: '哪些队列（同一环节的一起选）',
    people: '每天几人',
    byWeekday: '按星期几分别设',
    weekday: ({ day }: { day: string }) => `${day}几人（不填：不限）`,
    tellFrom: '剩几人起告诉大家',
    words: '发完后说：去哪里、什么时候再来',
    says: ({ queues, people }: { queues: string; people: number }) => `${queues}：每天 ${people} 人`,
    sometimes: ({ queues }: { queues: string }) => `${queues}：按星期`,
    none: '不限人数',
    days: {
      mon: '周一',
      tue: '周二',
      wed: '周三',
      thu: '周四',
      fri: '周五',
      sat: '周六',
      sun: '周日',
    },
  },
}

export type QuotaWords = Widen<typeof quota>
