import type { Words } from '../words.ts'

export const seats: Words['seats'] = {
  seated: ({ seated, seats }) => `觀察中 ${seated} / ${seats}`,
  waiting: ({ people }) => `等座位 ${people} 人`,
  nobody: '沒有人在觀察',
  left: ({ minutes }) => `還有 ${minutes} 分鐘`,
  over: '時間到',
  nodNow: '時間到，請前往查看，沒事便可讓他們離開',
  more: ({ count }) => `還有 ${count} 個籌`,
  letGo: '可以離開',
  early: '提前結束觀察',
  earlySure: ({ number }) => `${number} 時間未到，仍要結束`,
  longer: ({ minutes }) => `延長 ${minutes} 分鐘`,
  unwell: '不適',
  unwellSure: ({ number }) => `${number} 感到不適，通知所有人`,
  seat: '現在安排座位',
  full: ({ minutes }) => `觀察區已滿，大約 ${minutes} 分鐘後有空位`,
  fullSoon: '觀察區已滿，隨時會有空位',
  anyway: '仍然叫下一位',
  wait: '先等座位',
}
