import type { Widen } from '../widen.ts'

/** The tablet's texts about paper slips that were given out by hand. */
export const slips = {
  title: '补录纸条',
  why: '停电或断网时发出的备用纸条：用“扫码找号”扫，或在这里输入号码。几张连号的，写第一张和最后一张。',
  from: '第一张',
  to: '最后一张（可不填）',
  example: 'A9001',
  takeIn: '补录',
  empty: '请写第一张的号，如 A9001',
  noNumber: '请连字母一起写，如 A9001',
  noQueue: ({ queue }: { queue: string }) => `没有 ${queue} 队列，这个号不是本站的`,
  noSlip: ({ number }: { number: string }) => `${number} 不是备用纸条的号。备用纸条是 9001 到 9999 号`,
  otherQueue: '两个号要是同一队的',
  backwards: '最后一张要在第一张后面',
  tooMany: ({ most, last }: { most: number; last: string }) => `一次最多 ${most} 张：这次最多到 ${last}`,
  taken: ({ count, from, to }: { count: number; from: string | number; to: string | number }) =>
    `已补录 ${count} 张：${from} 到 ${to}`,
  takenOne: ({ number }: { number: string }) => `${number} 已补录`,
  takenBefore: '已经补录过，不会重复',
  leftOver: '上次没轮到的号（可不填）',
  notLeftOver: '没有这个号，或者它不是上次剩下的，所以这是普通号。',
  leftOverHow: '请连字母一起写，如 A031',
}

export type SlipWords = Widen<typeof slips>
