import type { PauseWords } from '../zh-CN/pauses.ts'

export const pauses: PauseWords = {
  reasons: {
    lunch: '午休',
    disinfection: '消毒',
    supplies: '等物資',
    weather: '天氣原因',
    other: '暫停',
  },
  title: '暫停',
  back: ({ what, time }) => `${what}，${time} 繼續`,
  longer: ({ what }) => `${what}，比預計久一些`,
  kept: '籌號和位置都保留',
  shelter: '籌號不變，原地避雨',
  why: '說明原因',
  explained: '暫停並說明原因',
  other: '其他原因：寫一句話',
  next: '下一步',
  byHand: '到時由我恢復，超時會顯示「比預計久一些」',
  rain: '下雨：全部離開一米線',
  whole: '全場暫停',
  ask: '為甚麼暫停？',
  until: '到甚麼時候？',
  minutes: ({ count }) => `${count} 分鐘`,
  open: '說不準，由我恢復',
  resume: '全場恢復',
  resumeRain: '雨停了：按原來的次序回到一米線',
}
