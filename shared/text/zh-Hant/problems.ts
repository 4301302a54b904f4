import type { problems as zhCN } from '../zh-CN/problems.ts'

export const problems: typeof zhCN = {
  unavailable: { title: '暫時未能記錄', detail: '未能確認成功，請稍後再試，不會重複取籌。' },
}
