import type { AheadWords } from '../zh-CN/ahead.ts'

export const ahead: AheadWords = {
  noon: '午休',
  rest: '休息',
  today: '今天',
  tomorrow: '明天',
  shuts: ({ when, time }) => `${when} ${time} 關門`,
  opens: ({ when, time }) => `${when} ${time} 開門`,
  both: ({ before, next }) => `${before}，${next}`,
  pauseNow: ({ note, time }) => `${note}，${time} 繼續`,
  pauseNext: ({ note, from, to }) => `${from}–${to} ${note}`,
  to: ({ from, to }) => `${from}至${to}`,
  span: ({ from, to }) => `${from}–${to}`,
  keeps: '籌照樣有效，排隊的位置不變，不必站着等',
  thanks: '今天到此結束，多謝大家',
  week: '接着幾天',
  shut: '不開放',
  last: ({ time }) => `取籌到 ${time}`,
  listed: '、',
  failed: '現在看不到接着幾天',
}
