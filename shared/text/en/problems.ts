import type { problems as zhCN } from '../zh-CN/problems.ts'

export const problems: typeof zhCN = {
  unavailable: {
    title: 'Cannot be recorded right now',
    detail: 'We could not confirm it. Please try again in a moment: nothing is done twice.',
  },
}
