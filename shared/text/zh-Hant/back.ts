import type { BackWords } from '../zh-CN/back.ts'

export const back: BackWords = {
  back: '我回來了',
  next: '下一個就叫您。',
  after: ({ places }) => `再叫 ${places} 個籌就輪到您。`,
  once: '自行歸隊只有一次。',
  byMarshal: '請找指引員，由指引員讓您歸隊。',
  byThemselves: '自行歸隊',
  cameBack: '自行歸隊',
  since: ({ time }) => `${time} 歸隊`,
}
