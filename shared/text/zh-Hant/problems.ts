import type { problems as zhCN } from '../zh-CN/problems.ts'

export const problems: typeof zhCN = {
  invalid: { title: '內容有誤', detail: '請更正標示的內容後再試。' },
  'pass-needed': { title: '請掃描大屏幕上的二維碼', detail: '取籌需要到現場掃碼。' },
  'pass-expired': { title: '二維碼已更新', detail: '請再掃一次大屏幕上的二維碼。' },
  'not-allowed': { title: '沒有權限', detail: '您未獲分配這個服務點，或沒有這項權限，請找負責人。' },
  'not-yours': { title: '這不是您的籌號', detail: '請用取籌的那部手機，或請指引員幫忙。' },
  'unknown-site': { title: '沒有這個服務點', detail: '請核對網址，或重新掃碼。' },
  'unknown-queue': { title: '沒有這個隊伍', detail: '請重新選擇隊伍。' },
  'unknown-ticket': { title: '沒有這個籌', detail: '請核對籌號。' },
  'day-closed': { title: '現在不派籌', detail: '今天的派籌已結束或尚未開始。' },
  'queue-paused': { title: '這個隊伍暫停派籌', detail: '請稍候，或選擇其他隊伍。' },
  'marshal-needed': {
    title: '請找指引員取籌',
    detail: '短時間內太多人取籌。請告訴現場指引員，由指引員放行或為您取籌。',
  },
  'numbers-unsure': {
    title: '暫時不派籌',
    detail: '最近派出的籌沒有留下紀錄，請等現場指引員確認由哪個籌號繼續。',
  },
  'number-lost': {
    title: '系統裏已沒有這個籌',
    detail: '這個籌的紀錄已遺失。請把手機給指引員看，或重新取籌。',
  },
  'ticket-over': { title: '這個籌已結束', detail: '需要時請重新取籌。' },
  'wrong-state': { title: '現在不能這樣做', detail: '這個籌的狀態已經改變。' },
  'too-many-requests': { title: '操作太頻密', detail: '請稍候再試。' },
  'day-damaged': {
    title: '這一天的紀錄讀取不到',
    detail: '請聽從指引員安排。指引員可由可讀取的紀錄繼續，也可由下一個日期重新派籌。',
  },
  'command-failed': {
    title: '這一步未能完成',
    detail: '再試也不會成功，沒有任何改變，請找指引員。',
  },
  unavailable: { title: '暫時未能記錄', detail: '未能確認成功，請稍後再試，不會重複取籌。' },
}
