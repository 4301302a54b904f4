/** The checks at a desk, and turning somebody away: what staff read. */
export const checks = {
  names: {
    temperature: '体温',
    code: '健康码',
    mask: '口罩',
    consent: '知情同意',
    identity: '证件',
  },
  reasons: {
    fever: '发热',
    code: '健康码',
    'no-mask': '没戴口罩',
    'not-today': '今天不宜',
    other: '其他原因',
  },
  of: ({ number }: { number: string }) => `${number} 的检查`,
  titleOf: ({ number, check }: { number: string; check: string }) => `${number}：${check}不合格`,
  howMany: '几个人？',
  why: '原因',
  onlyThey: '原因只有本人和工作人员能看到。',
  turn: ({ count }: { count: number }) => `劝返 ${count} 人`,
  othersGoOn: ({ count }: { count: number }) => `其余 ${count} 人继续，号码不变。`,
  passed: '还是通过',
  turned: ({ number, count }: { number: string; count: number }) => `${number}：已劝返 ${count} 人`,
  turnedFor: ({ count, reason }: { count: number; reason: string }) => `已劝返 ${count} 人（${reason}）`,
  decideFirst: ({ numbers }: { numbers: string }) => `请先决定 ${numbers}：劝返，还是通过`,
}
export type CheckWords = typeof checks
