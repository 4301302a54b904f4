import type { Words } from '../words.ts'

export const alerts: Words['alerts'] = {
  unserved: '有人在等，沒有人叫號',
  goNow: '請立即前往。',
  untaken: ({ minutes }) => `已有 ${minutes} 分鐘沒有人處理。`,
  heading: '警示通知',
  why: '兩分鐘沒有人處理的警示，以及緊急呼叫，會通知這部裝置，頁面關閉也能收到。登出後不再通知。',
  on: '通知這部裝置',
  off: '不再通知',
  isOn: '這部裝置會收到通知',
  refused: '瀏覽器不允許通知。請在瀏覽器的設定中開啟，再試一次。',
  failed: '未能開啟，請再試一次。',
  install: '在 iPhone 和 iPad 上，請先加入主畫面，再從那裏開啟。',
}
