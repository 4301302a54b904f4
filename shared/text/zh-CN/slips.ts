/** Slips that were given out by hand, on the tablet. */
export const slips = {
  title: '补录纸条',
  why: '停电或断网时发出的备用纸条：用“扫码找号”扫，或在这里输入号码。几张连号的，写第一张和最后一张。',
  from: '第一张',
  to: '最后一张（可不填）',
  example: 'A9001',
  takeIn: '补录',
  noNumber: '请连字母一起写，如 A9001',
  taken: '已补录 {count} 张：{from} 到 {to}',
  takenOne: '{number} 已补录',
  takenBefore: '已经补录过，不会重复',
}

type Widen<T> = { [K in keyof T]: string }
export type SlipWords = Widen<typeof slips>
