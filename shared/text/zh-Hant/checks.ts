import type { CheckWords } from '../zh-CN/checks.ts'

export const checks: CheckWords = {
  names: {
    temperature: '體溫',
    code: '健康碼',
    mask: '口罩',
    consent: '知情同意',
    identity: '證件',
  },
  reasons: {
    fever: '發燒',
    code: '健康碼',
    'no-mask': '沒有戴口罩',
    'not-today': '今天不宜',
    other: '其他原因',
  },
  of: ({ number }) => `${number} 的檢查`,
  titleOf: ({ number, check }) => `${number}：${check}不合格`,
  howMany: '多少人？',
  why: '原因',
  onlyThey: '原因只有本人和職員能看到。',
  turn: ({ count }) => `勸返 ${count} 人`,
  othersGoOn: ({ count }) => `其餘 ${count} 人繼續，籌號不變。`,
  passed: '仍然通過',
  turned: ({ number, count }) => `${number}：已勸返 ${count} 人`,
  turnedFor: ({ count, reason }) => `已勸返 ${count} 人（${reason}）`,
  decideFirst: ({ numbers }) => `請先決定 ${numbers}：勸返，還是通過`,
}
