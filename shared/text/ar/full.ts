import type { FullWords } from '../zh-CN/full.ts'
import { ltr } from './isolate.ts'
import { minutes } from './plural.ts'

export const full: FullWords = {
  told: ({ people, capacity }) => `الموقع ممتلئ: في الداخل ${ltr(people)} والحد الأقصى ${ltr(capacity)}`,
  expected: ({ minutes: count }) => `من المتوقع أن يخرج أحد بعد نحو ${minutes(count)}`,
  unknown: 'لا يُعرف بعد متى يخرج أحد',
  waits: 'يُستأنف النداء فور خروج أحد، ومكانك محفوظ.',
}
