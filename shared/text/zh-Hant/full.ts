import type { FullWords } from '../zh-CN/full.ts'

export const full: FullWords = {
  told: ({ people, capacity }) => `現在滿員：裏面 ${people} 人，最多 ${capacity} 人`,
  expected: ({ minutes }) => `大約 ${minutes} 分鐘後有人離開`,
  unknown: '甚麼時候有人離開還未知道',
  waits: '有人離開就會繼續叫籌，您的位置不變。',
}
