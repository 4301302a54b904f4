import type { InsideWords } from '../zh-CN/inside.ts'

export const inside: InsideWords = {
  title: '裏面的人',
  figure: ({ people, capacity }) => `${people} / ${capacity} 人`,
  nobodyIn: '滿員時入口不叫籌。裏面的人照常叫。',
  noNumber: ({ count }) => `其中沒有籌的 ${count} 人`,
  people: '沒有籌的人數',
  countIn: ({ count }) => `進來 ${count} 人`,
  countOut: ({ count }) => `離開 ${count} 人`,
  anyway: '滿員也叫',
  beyond: '滿員時叫的',
}
