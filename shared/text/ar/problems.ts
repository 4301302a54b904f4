import type { problems as zhCN } from '../zh-CN/problems.ts'

export const problems: typeof zhCN = {
  unavailable: {
    title: 'لا يمكن التسجيل الآن',
    detail: 'لم نتمكن من التأكيد. يُرجى المحاولة بعد لحظات: لن يُنفَّذ شيء مرتين.',
  },
}
