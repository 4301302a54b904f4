import type { problems as zhCN } from '../zh-CN/problems.ts'

export const problems: typeof zhCN = {
  invalid: { title: '內容有誤', detail: '請更正標示的內容後再試。' },
  'pass-needed': { title: '請掃描大屏幕上的二維碼', detail: '取籌需要到現場掃碼。' },
  'pass-expired': { title: '二維碼已更新', detail: '請再掃一次大屏幕上的二維碼。' },
  'unknown-ticket': { title: '沒有這個籌', detail: '請核對籌號。' },
  'day-closed': { title: '現在不派籌', detail: '今天的派籌已結束或尚未開始。' },
  'queue-paused': { title: '這個隊伍暫停派籌', detail: '請稍候，或選擇其他隊伍。' },
  'marshal-needed': {
    title: '請找指引員取籌',
    detail: '短時間內太多人取籌。請告訴現場指引員，由指引員放行或為您取籌。',
  },
  'ticket-over': { title: '這個籌已結束', detail: '需要時請重新取籌。' },
  'wrong-state': { title: '現在不能這樣做', detail: '這個籌的狀態已經改變。' },
  unavailable: { title: '暫時未能記錄', detail: '未能確認成功，請稍後再試，不會重複取籌。' },
}
