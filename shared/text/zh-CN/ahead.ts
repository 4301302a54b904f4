import type { Widen } from '../widen.ts'

/** When a site opens, shuts and takes its break. */
export const ahead = {
  /** What a break is called where the site has not named it: around noon, and at another time. */
  noon: '午休',
  rest: '休息',
  today: '今天',
  tomorrow: '明天',
  shuts: ({ when, time }: { when: string; time: string }) => `${when} ${time} 关门`,
  opens: ({ when, time }: { when: string; time: string }) => `${when} ${time} 开门`,
  both: ({ before, next }: { before: string; next: string }) => `${before}，${next}`,
  pauseNow: ({ note, time }: { note: string; time: string }) => `${note}，${time} 继续`,
  pauseNext: ({ note, from, to }: { note: string; from: string; to: string }) => `${from}–${to} ${note}`,
  to: ({ from, to }: { from: string; to: string }) => `${from}至${to}`,
  span: ({ from, to }: { from: string; to: string }) => `${from}–${to}`,
  /** In a break, to people who hold a number. */
  keeps: '号照样有效，排队的位置不变，不必站着等',
  /** After the last number of a day is over. */
  thanks: '今天到此结束，谢谢大家',
  week: '接下来几天',
  shut: '不开放',
  last: ({ time }: { time: string }) => `取号到 ${time}`,
  listed: '、',
  failed: '现在看不到接下来几天',
}

export type AheadWords = Widen<typeof ahead>
