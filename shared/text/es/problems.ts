import type { problems as zhCN } from '../zh-CN/problems.ts'

export const problems: typeof zhCN = {
  unavailable: {
    title: 'Ahora no se puede registrar',
    detail: 'No pudimos confirmarlo. Inténtelo en un momento: nada se hace dos veces.',
  },
}
