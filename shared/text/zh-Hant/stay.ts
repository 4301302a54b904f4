import type { Words } from '../words.ts'

export const stay: Words['stay'] = {
  title: '開放時間',
  until: '今天開到',
  stay: '延長',
  later: ({ time }) => `要比 ${time} 晚`,
  early: '提早開始',
}
