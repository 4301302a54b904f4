import type { AwayWords } from '../zh-CN/away.ts'

export const away: AwayWords = {
  few: ({ minutes }) => `我需要多 ${minutes} 分鐘`,
  fewWhy: '這段時間內您的位置不變。',
  limit: ({ times, minutes }) => `為了對大家公平，每個籌號最多保留 ${times} 次，共 ${minutes} 分鐘。`,
  never: '為了對大家公平，本服務點不為離開的人保留位置。',
  go: '我要離開 30 分鐘',
  goWhy: '籌號一直有效，回來後排在隊尾。',
  goSure: '再按一次：回來後排在隊尾',
  kept: ({ time }) => `您的位置保留到 ${time}。遲過這個時間回來就排在隊尾，籌號不變。`,
  notKept: '您的籌號一直有效，回來後排在隊尾。',
  atEnd: '歡迎回來。您已改由隊尾排起，籌號不變。',
  total: ({ times, minutes }) => `本人保留 ${times} 次，共 ${minutes} 分鐘`,
  byMarshal: '指引員保留',
  untilThen: ({ time }) => `到 ${time}`,
  toEnd: '回來排隊尾',
}
