import type { Widen } from '../widen.ts'

/** What is said of a pause. It is apart from the other words: few phones ever need it. */
export const pauses = {
  reasons: {
    lunch: '午休',
    disinfection: '消毒',
    supplies: '等物资',
    weather: '因天气暂停',
    other: '暂停',
  },
  title: '暂停',
  back: ({ what, time }: { what: string; time: string }) => `${what}，${time} 继续`,
  longer: ({ what }: { what: string }) => `${what}，比预计久一些`,
  backAt: ({ time }: { time: string }) => `${time} 继续`,
  over: '比预计久一些',
  kept: '号和位置都保留',
  shelter: '号不变，原地避雨',
  why: '说明原因',
  explained: '暂停并说明原因',
  other: '其他原因：写一句话',
  next: '下一步',
  byHand: '到时由我恢复，超时会显示“比预计久一些”',
  rain: '下雨：全部离开一米线',
  whole: '全场暂停',
  ask: '为什么暂停？',
  until: ({ what }: { what: string }) => `${what}：到什么时候？`,
  minutes: ({ count }: { count: number }) => `${count} 分钟`,
  open: '说不准，由我恢复',
  resume: '全场恢复',
  resumeRain: '雨停了：按原来的顺序回到一米线',
}

export type PauseWords = Widen<typeof pauses>
