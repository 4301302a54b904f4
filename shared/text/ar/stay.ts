import type { Words } from '../words.ts'
import { own } from './isolate.ts'

export const stay: Words['stay'] = {
  title: 'أوقات الدوام',
  until: 'البقاء مفتوحًا اليوم حتى',
  stay: 'تمديد',
  later: ({ time }) => `يجب أن يكون بعد ${own(time)}`,
  early: 'بدء مبكر',
}
