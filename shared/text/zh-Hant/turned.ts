import type { TurnedWords } from '../zh-CN/turned.ts'

export const turned: TurnedWords = {
  some: ({ count }) => `同行 ${count} 人`,
  othersGoOn: ({ count }) => `其餘 ${count} 人請繼續，籌號不變。`,
  ways: {
    fever: '體溫偏高，請不要緊張。請跟隨職員到臨時隔離點，他們會為您安排。',
    code: '健康碼現在不能通過。請向入口旁的職員查詢，處理好後再來取籌。',
    'no-mask': '請戴好口罩再來取籌。沒有口罩，可以問職員。',
    'not-today': '今天不適合進行。請問職員哪天再來，或去附近哪個服務點。',
    other: '今天暫時不能繼續。請問職員下一步怎樣做。',
  },
}
