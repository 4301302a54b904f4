import type { Words } from '../words.ts'

export const screen: Words['screen'] = {
  seated: ({ seated, seats }) => `觀察中 ${seated} / ${seats}`,
  waitSeat: ({ people }) => `等座位 ${people} 人`,
  mayLeave: '可以離開',
  title: '一米 大屏幕',
  calling: '正在叫號',
  nobodyCalled: '請在附近輪候，輪到時叫號',
  noneOpen: () => '現在沒有人叫號，請稍候，已通知職員',
  forward: '請上前',
  toMark: ({ mark }) => `${mark} 號線`,
  waiting: ({ count }) => `${count} 個籌輪候中`,
  wait: ({ low, high }) => `約 ${low}–${high} 分鐘`,
  paused: '暫停派籌',
  resting: '暫停',
  allRest: '現時暫停叫號，請在附近輪候',
  scan: '掃碼取籌',
  noPhone: '沒有手機？請找指引員',
  closed: '現在不派籌',
  legible: {
    all: ({ diagonal, distance, desks, metres }) =>
      `${diagonal} 吋屏幕在 ${distance} 米處可看清您的 ${desks} 個櫃位，最遠到 ${metres} 米`,
    some: ({ diagonal, distance, count, desks, metres }) =>
      `${diagonal} 吋屏幕在 ${distance} 米處可看清 ${count} 個櫃位；您有 ${desks} 個，${metres} 米內才看得清：請加一個屏幕，或把大屏幕移近`,
    none: ({ diagonal, distance, metres, desks }) =>
      `${diagonal} 吋屏幕在 ${distance} 米處看不清籌號，${metres} 米內才看得清您的 ${desks} 個櫃位：請用較大的屏幕，或把大屏幕移近`,
    pages: ({ diagonal, distance, count, desks, pages }) =>
      `${diagonal} 吋屏幕在 ${distance} 米處可看清 ${count} 個櫃位；您有 ${desks} 個，要分 ${pages} 頁輪流顯示：請加一個屏幕，或把大屏幕移近`,
    code: ({ metres }) => `二維碼在 ${metres} 米以內可掃描`,
  },
  noMore: '今天不再派籌',
  soon: '請回來 · 快到了',
  missed: '過號 · 請找指引員',
  missedAgain: ({ numbers }) => `${numbers} 請找指引員`,
  hours: ({ from, to, lastNumber }) => `${from}–${to} 開放，${lastNumber} 前取籌`,
  metre: ({ count }) => `${count} 米`,
  lineCrowded: ({ from, to }) => `${from} 到 ${to} 號線太擠迫`,
  prompts: {
    routine: () => '請保持一米距離',
    full: ({ queue }) => `${queue} 隊已滿，請在原處等候，輪到時會請您上前`,
    crowding: ({ queue, from, to }) => `${queue} 隊 ${from} 到 ${to} 號線太近，請站回一米線`,
    asked: () => '指引員提醒：請站在一米線上',
  },
  pairTitle: '配對這個大屏幕',
  pairHow: '在平板電腦上開啟「配對大屏幕」，或在設定頁的「大屏幕」，輸入：',
  pairWhere: ({ site }) => `服務點 ${site}`,
  enableSound: '按一下屏幕，開啟提示音',
  unreachable: ({ time }) => `未能連接伺服器，由 ${time} 起一直重試。請檢查網絡線或 Wi-Fi。`,
  noCode: '連線中斷，暫時不能掃碼取籌',
}
