import type { Words } from '../words.ts'

export const emergency: Words['emergency'] = {
  button: '緊急呼叫',
  hold: '按住一秒，呼叫所有職員',
  called: '已呼叫所有職員',
  alarm: ({ who, time }) => `緊急！${who}需要支援（${time}），請立即前往。`,
  colleague: '一位同事',
  clear: '沒事了',
  key: '按住一秒：緊急呼叫',
}
