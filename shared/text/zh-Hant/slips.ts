import type { SlipWords } from '../zh-CN/slips.ts'

/** The tablet's texts about paper slips that were given out by hand. */
export const slips: SlipWords = {
  title: '補登紙籌',
  why: '停電或斷網時派出的後備紙籌：用「掃碼找籌」掃描，或在這裏輸入籌號。幾張連續的，輸入第一張和最後一張。',
  from: '第一張',
  to: '最後一張（可不填）',
  example: 'A9001',
  takeIn: '補登',
  empty: '請輸入第一張的籌號，如 A9001',
  noNumber: '請連字母一起輸入，如 A9001',
  noQueue: ({ queue }) => `沒有 ${queue} 隊，這個籌不屬於本服務點`,
  noSlip: ({ number }) => `${number} 不是後備紙籌的籌號。後備紙籌是 9001 到 9999`,
  otherQueue: '兩個籌必須屬於同一隊',
  backwards: '最後一張要在第一張後面',
  tooMany: ({ most, last }) => `一次最多 ${most} 張：這次最多到 ${last}`,
  taken: ({ count, from, to }) => `已補登 ${count} 張：${from} 到 ${to}`,
  takenOne: ({ number }) => `${number} 已補登`,
  takenBefore: '之前已補登，不會重複',
  leftOver: '上次未輪到的籌號（可不填）',
  notLeftOver: '沒有這個籌號，或不是上次剩下的，所以這是普通籌號。',
  leftOverHow: '請連字母一起寫，如 A031',
}
