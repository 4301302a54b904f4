import type { Widen } from '../widen.ts'

/** What phones and tablets say about coming back by oneself, after a missed call or after others went first. */
export const back = {
  back: '我回来了',
  next: '下一个就叫您。',
  after: ({ places }: { places: number }) => `再叫 ${places} 个号就轮到您。`,
  once: '自己回来只有一次。',
  byMarshal: '请找引导员，由引导员让您回队。',
  byThemselves: '自己回来',
  cameBack: '自己回来',
  since: ({ time }: { time: string }) => `${time} 回来`,
}
export type BackWords = Widen<typeof back>
