import type { Widen } from '../widen.ts'

/** What phones and tablets say about holding a number, and about how long its place is kept. */
export const away = {
  few: ({ minutes }: { minutes: number }) => `我需要再等 ${minutes} 分钟`,
  fewWhy: '这段时间内您的位置不变。',
  limit: ({ times, minutes }: { times: number; minutes: number }) =>
    `为了对大家公平，每个号最多保留 ${times} 次，共 ${minutes} 分钟。`,
  never: '为了对大家公平，本服务点不为离开的人保留位置。',
  go: '我要离开 30 分钟',
  goWhy: '号一直有效，回来后排在队尾。',
  goSure: '再点一次：回来后排在队尾',
  kept: ({ time }: { time: string }) => `您的位置保留到 ${time}。晚于这个时间回来就排在队尾，号不变。`,
  notKept: '您的号一直有效，回来后排在队尾。',
  atEnd: '欢迎回来。您已改从队尾排起，号不变。',
  total: ({ times, minutes }: { times: number; minutes: number }) =>
    `本人保留 ${times} 次，共 ${minutes} 分钟`,
  byMarshal: '引导员保留',
  untilThen: ({ time }: { time: string }) => `到 ${time}`,
  toEnd: '回来排队尾',
}
export type AwayWords = Widen<typeof away>
